SELECT basis
FROM {invoice}
WHERE client_id = $1 AND id = $2
