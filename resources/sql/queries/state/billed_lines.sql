SELECT i.client_id, i.number, l.id, l.kind, l.subscription_id, l.component_id, l.item_id, l.price_id,
    l.interval_from, l.interval_to, l.period_from, l.period_to, l.revision, l.quantity,
    l.amount_minor, l.credits_line_id, i.bill_on, l.tax_category, l.tax_rate_ppm
FROM {invoice} i
JOIN {invoice_line} l ON l.client_id = i.client_id AND l.invoice_id = i.id
WHERE i.client_id >= $1 AND i.client_id <= $2 AND i.ledger = $3 AND i.status = 'issued'
ORDER BY i.client_id, i.id, l.position
