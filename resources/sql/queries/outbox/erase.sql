UPDATE {outbox}
SET version = version + 1, recipient_name = '', recipient = '', subject = '', body = '',
    state = CASE state WHEN 'waiting' THEN 'withdrawn' ELSE state END
WHERE client_id = $1
