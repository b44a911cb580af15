INSERT INTO {invoice_tax} ( client_id, invoice_id, position, category, rate_ppm, taxable_minor,
    tax_minor)
VALUES ( $1, $2, $3, $4, $5, $6, $7)
