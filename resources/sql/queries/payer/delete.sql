DELETE FROM {payer}
WHERE account_id = $1
