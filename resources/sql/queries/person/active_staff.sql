SELECT version, id, name, email, email_folded, password_hash, active, failed_logins, locked_until
FROM {person}
WHERE active
ORDER BY id
LIMIT 2
