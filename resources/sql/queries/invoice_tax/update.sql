UPDATE {invoice_tax}
SET taxable_minor = $4, tax_minor = $5
WHERE client_id = $1 AND invoice_id = $2 AND position = $3
RETURNING position
