-- Clients with issued documents on the ledger $1, the deleted ones too.
SELECT DISTINCT client_id
FROM {invoice}
WHERE status = 'issued' AND ledger = $1
ORDER BY client_id
