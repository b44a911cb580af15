UPDATE {outbox}
SET version = version + 1, state = 'withdrawn'
WHERE client_id = $1 AND (user_id = $2 OR $2 IS NULL) AND state = 'waiting'
