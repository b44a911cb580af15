SELECT id, client_id, invoice_id, position, kind, subscription_id, component_id, item_id,
    price_id, item_name, component_name, interval_from, interval_to, period_from, period_to,
    revision, quantity, unit_amount, unit_scale, amount_minor, tax_category, tax_rate_ppm,
    credits_line_id, trace, gross_minor, discount_event_id, refund
FROM {invoice_line}
WHERE client_id = $1 AND invoice_id = $2
ORDER BY position
