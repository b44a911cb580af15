DELETE FROM {invoice_line}
WHERE client_id = $1 AND invoice_id = $2 AND position > $3
