SELECT id, client_id, ledger, debit, credit, amount_minor, currency, entered_on, recorded_at,
    invoice_id, payment_id, command_id
FROM {account_entry}
WHERE client_id = $1 AND payment_id = $2
ORDER BY id
