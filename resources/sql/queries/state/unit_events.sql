SELECT client_id, sequence, meter, unit_id, effective_on, counts
FROM {unit_event}
WHERE client_id >= $1 AND client_id <= $2
ORDER BY client_id, sequence
