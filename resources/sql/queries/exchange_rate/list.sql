-- Rates into the currency $1, the newest of each currency first.
SELECT from_currency, valid_from, numerator, denominator
FROM {exchange_rate}
WHERE to_currency = $1
ORDER BY from_currency, valid_from DESC
