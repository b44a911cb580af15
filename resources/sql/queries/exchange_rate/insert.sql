INSERT INTO {exchange_rate} (id, from_currency, to_currency, valid_from, numerator, denominator)
VALUES ($1, $2, $3, $4, $5, $6)
