-- What is still to be paid, the oldest first.
SELECT id, number, issued_on, due_on, currency, payable_minor, open_minor
FROM {invoice}
WHERE client_id = $1 AND ledger = $2 AND open_minor > 0
ORDER BY due_on, number
