UPDATE {account}
SET last_sequence = last_sequence + $2
WHERE id = $1
RETURNING last_sequence
