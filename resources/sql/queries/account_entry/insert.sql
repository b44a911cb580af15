INSERT INTO {account_entry} ( id, client_id, ledger, debit, credit, amount_minor, currency,
    entered_on, recorded_at, invoice_id, command_id, payment_id)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
