SELECT id
FROM {account_user}
WHERE client_id = $1 AND email_folded = $2 AND deleted_on IS NULL
