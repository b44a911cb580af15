-- SQLite has one writer anyway
SELECT id
FROM {account}
WHERE id = $1
