INSERT INTO {invoice} ( id, client_id, ledger, issuer_id, kind, status, held, number, bill_on,
    issued_on, due_on, issued_at, issued_by, service_from, service_to, currency, net_minor,
    tax_minor, total_minor, credit_used_minor, credit_made_minor, payable_minor,
    credits_invoice_id, plan_count_version, addressee, issuer, content_hash, refund_minor,
    rounding_minor, held_reason, reason, replaces_invoice_id, applied_minor,
    summary_id)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
    $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34)
