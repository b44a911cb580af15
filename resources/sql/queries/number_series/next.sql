-- The number that the series gives next; nothing is taken.
SELECT next_number
FROM {number_series}
WHERE owner_id = $1 AND kind = $2 AND year = $3
