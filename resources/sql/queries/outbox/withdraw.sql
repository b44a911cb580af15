UPDATE {outbox}
SET version = version + 1, state = 'withdrawn'
WHERE client_id = $1 AND id = $2 AND version = $3 AND state = 'waiting'
RETURNING version
