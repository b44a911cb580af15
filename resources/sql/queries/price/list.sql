SELECT version, id, item_id, ledger, currency, valid_from, period_unit, period_count,
    tax_included
FROM {price}
ORDER BY item_id, valid_from, id
