-- Whom $1 pays for.
SELECT account_id
FROM {payer}
WHERE payer_id = $1
ORDER BY account_id
