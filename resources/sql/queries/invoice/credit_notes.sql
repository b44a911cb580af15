-- What was issued to correct an invoice, in the order of issuing.
SELECT version, id, client_id, ledger, issuer_id, kind, status, held, number, bill_on, issued_on,
    due_on, issued_at, issued_by, service_from, service_to, currency, net_minor, tax_minor,
    total_minor, credit_used_minor, credit_made_minor, payable_minor, credits_invoice_id,
    plan_count_version, addressee, issuer, content_hash, refund_minor, rounding_minor,
    held_reason, reason, replaces_invoice_id, voided, applied_minor, paid_minor, credited_minor,
    written_off_minor, open_minor, imported, summary_id
FROM {invoice}
WHERE client_id = $1 AND credits_invoice_id = $2
ORDER BY issued_at, number
