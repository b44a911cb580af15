UPDATE {programme}
SET version = version + 1, settings = $3
WHERE id = $1 AND version = $2
RETURNING version
