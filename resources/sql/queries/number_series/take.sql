UPDATE {number_series}
SET next_number = next_number + $4
WHERE owner_id = $1 AND kind = $2 AND year = $3
RETURNING next_number
