DELETE FROM {membership}
WHERE id = $1
RETURNING version
