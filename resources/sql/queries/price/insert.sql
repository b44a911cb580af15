INSERT INTO {price} ( id, item_id, ledger, currency, valid_from, period_unit, period_count,
    tax_included)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8)
