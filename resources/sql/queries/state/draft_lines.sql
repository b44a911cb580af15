SELECT l.id, l.client_id, l.invoice_id, l.position, l.kind, l.subscription_id, l.component_id,
    l.item_id, l.price_id, l.item_name, l.component_name, l.interval_from, l.interval_to,
    l.period_from, l.period_to, l.revision, l.quantity, l.unit_amount, l.unit_scale,
    l.amount_minor, l.tax_category, l.tax_rate_ppm, l.credits_line_id, l.trace
FROM {invoice} i
JOIN {invoice_line} l ON l.client_id = i.client_id AND l.invoice_id = i.id
WHERE i.client_id >= $1 AND i.client_id <= $2 AND i.ledger = $3 AND i.status = 'draft'
    AND i.kind = 'invoice'
ORDER BY i.client_id, i.bill_on, l.position
