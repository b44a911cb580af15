UPDATE {lease}
SET version = version + 1, ended_at = $3, ended_how = $4
WHERE client_id = $1 AND id = $2 AND ended_at IS NULL
RETURNING version
