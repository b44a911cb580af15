-- until the transaction ends; SQLite has one writer anyway
SELECT id
FROM {account}
WHERE id = $1
FOR NO KEY UPDATE
