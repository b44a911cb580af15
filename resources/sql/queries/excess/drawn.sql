-- What the draw of the programme $1 for the month that begins on $2 disabled, by lot.
SELECT d.account_id, a.number, a.name, d.lot, d.disabled
FROM {drawn_account} d
JOIN {account} a ON a.id = d.account_id
WHERE d.programme_id = $1 AND d.month_on = $2
ORDER BY d.position
