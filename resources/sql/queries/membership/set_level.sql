UPDATE {membership}
SET version = version + 1, access_level_id = $2, covers_clients = $3
WHERE id = $1
RETURNING version
