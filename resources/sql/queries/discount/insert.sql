INSERT INTO {discount} ( client_id, event_id, name, rate_ppm, amount_minor, prorate, terms, position)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8)
