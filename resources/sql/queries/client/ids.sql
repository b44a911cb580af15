SELECT id
FROM {account}
WHERE kind = 'client' AND status <> 'deleted'
ORDER BY id
