-- A sign-in that failed has no moment: the last one that succeeded stays.
UPDATE {person}
SET version = version + 1, last_login_at = coalesce($2, last_login_at), failed_logins = $3, locked_until = $4
WHERE id = $1
RETURNING version
