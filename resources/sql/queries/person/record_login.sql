UPDATE {person}
SET version = version + 1, last_login_at = $2, failed_logins = $3, locked_until = $4
WHERE id = $1
RETURNING version
