DELETE FROM {exchange_rate}
WHERE from_currency = $1 AND to_currency = $2 AND valid_from = $3
