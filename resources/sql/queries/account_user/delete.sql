UPDATE {account_user}
SET version = version + 1, active = FALSE, administrator = FALSE, deleted_on = $4
WHERE client_id = $1 AND id = $2 AND version = $3 AND deleted_on IS NULL
RETURNING version
