UPDATE {invoice_line}
SET item_id = $3, price_id = $4, item_name = $5, component_name = $6, period_from = $7,
    period_to = $8, quantity = $9, unit_amount = $10, unit_scale = $11, amount_minor = $12,
    tax_category = $13, tax_rate_ppm = $14, credits_line_id = $15, trace = $16, gross_minor = $17,
    discount_event_id = $18, refund = $19
WHERE client_id = $1 AND id = $2
RETURNING position
