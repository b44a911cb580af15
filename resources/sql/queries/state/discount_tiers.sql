SELECT client_id, event_id, position, more_than, rate_ppm
FROM {discount_tier}
WHERE client_id >= $1 AND client_id <= $2
ORDER BY client_id, event_id, position
