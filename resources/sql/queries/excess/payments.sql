-- What was paid for the programme $1 and the month that begins on $2.
SELECT amount_minor
FROM {excess_payment}
WHERE programme_id = $1 AND month_on = $2
ORDER BY recorded_at, id
