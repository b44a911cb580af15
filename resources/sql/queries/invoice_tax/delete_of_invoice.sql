DELETE FROM {invoice_tax}
WHERE client_id = $1 AND invoice_id = $2
