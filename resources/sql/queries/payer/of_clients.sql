-- Who pays for the clients from $1 to $2.
SELECT account_id, payer_id
FROM {payer}
WHERE account_id >= $1 AND account_id <= $2
ORDER BY account_id
