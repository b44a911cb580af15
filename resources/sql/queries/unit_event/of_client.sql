SELECT sequence, meter, unit_id, effective_on, counts
FROM {unit_event}
WHERE client_id = $1
ORDER BY sequence
