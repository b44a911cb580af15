UPDATE {drawn_account}
SET disabled = $4
WHERE programme_id = $1 AND month_on = $2 AND account_id = $3
RETURNING disabled
