UPDATE {invoice}
SET version = version + 1, status = 'issued', number = $3, issued_on = $4, due_on = $5,
    issued_at = $6, issued_by = $7, addressee = $8, issuer = $9, content_hash = $10,
    replaces_invoice_id = $11, basis = $12, imported = $13, summary_id = $14,
    open_minor = payable_minor
WHERE client_id = $1 AND id = $2 AND status = 'draft'
RETURNING version
