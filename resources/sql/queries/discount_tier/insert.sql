INSERT INTO {discount_tier} ( client_id, event_id, position, more_than, rate_ppm)
VALUES ( $1, $2, $3, $4, $5)
