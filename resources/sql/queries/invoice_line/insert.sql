INSERT INTO {invoice_line} ( id, client_id, invoice_id, position, kind, subscription_id,
    component_id, item_id, price_id, item_name, component_name, interval_from, interval_to,
    period_from, period_to, revision, quantity, unit_amount, unit_scale, amount_minor,
    tax_category, tax_rate_ppm, credits_line_id, trace, gross_minor, discount_event_id,
    refund)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
    $20, $21, $22, $23, $24, $25, $26, $27)
