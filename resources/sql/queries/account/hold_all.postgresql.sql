-- until the transaction ends; in one order, so that two sessions never wait for each other
SELECT id
FROM {account}
WHERE id = ANY(CAST($1 AS uuid[]))
ORDER BY id
FOR NO KEY UPDATE
