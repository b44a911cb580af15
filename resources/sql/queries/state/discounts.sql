SELECT client_id, event_id, name, rate_ppm, amount_minor, prorate, terms, position
FROM {discount}
WHERE client_id >= $1 AND client_id <= $2
ORDER BY client_id, event_id
