-- Accounts of the programme $1 that the draw of another month than that of $2 holds disabled.
SELECT DISTINCT account_id
FROM {drawn_account}
WHERE programme_id = $1 AND month_on <> $2 AND disabled
