SELECT id
FROM {account}
WHERE id = $1
