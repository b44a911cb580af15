-- A summary invoice on which the books of clients and payer did not pass on the same (V8).
SELECT MAX(i.number)
FROM {account_entry} e
JOIN {invoice} i ON i.client_id = e.client_id AND i.id = e.invoice_id
WHERE i.summary_id IS NOT NULL
GROUP BY i.summary_id
HAVING SUM(CASE WHEN e.debit = 'summary' THEN e.amount_minor
                WHEN e.credit = 'summary' THEN -e.amount_minor ELSE 0 END) <> 0
ORDER BY 1
LIMIT 1
