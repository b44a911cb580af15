SELECT t.client_id, t.invoice_id, t.position, t.category, t.rate_ppm, t.taxable_minor, t.tax_minor
FROM {invoice} i
JOIN {invoice_tax} t ON t.client_id = i.client_id AND t.invoice_id = i.id
WHERE i.client_id >= $1 AND i.client_id <= $2 AND i.ledger = $3 AND i.status = 'draft'
    AND i.kind = 'invoice'
ORDER BY i.client_id, i.bill_on, t.position
