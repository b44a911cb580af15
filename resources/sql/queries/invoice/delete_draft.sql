DELETE FROM {invoice}
WHERE client_id = $1 AND id = $2 AND status = 'draft'
RETURNING version
