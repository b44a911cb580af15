SELECT client_id, invoice_id, position, category, rate_ppm, taxable_minor, tax_minor
FROM {invoice_tax}
WHERE client_id >= $1 AND client_id <= $2
ORDER BY client_id, invoice_id, position
