-- The same interval on two lines of invoices that stand (I5).
SELECT MAX(i.number)
FROM {invoice_line} l
JOIN {invoice} i ON i.client_id = l.client_id AND i.id = l.invoice_id
WHERE i.status = 'issued' AND NOT i.voided AND l.kind NOT IN ('credit_note', 'summary')
GROUP BY l.client_id, l.subscription_id, l.component_id, l.interval_from, l.interval_to,
    l.revision
HAVING COUNT(*) > 1
LIMIT 1
