-- Rates into the currency $1 that are valid on $2, the newest of each currency last.
SELECT from_currency, numerator, denominator
FROM {exchange_rate}
WHERE to_currency = $1 AND valid_from <= $2
ORDER BY from_currency, valid_from
