-- by an account that must have it alone, or by any when this one must
SELECT id
FROM {account}
WHERE email_folded = $1 AND id <> $2 AND status <> 'deleted' AND (email_unique OR $3)
LIMIT 1
