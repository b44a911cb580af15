-- What was issued with a bill day from $1 to the day before $2, credit notes too. What a client has is
-- on its own document, what is to be paid for it on the payer's summary: nothing counts twice.
SELECT i.client_id, i.id, i.kind, i.number, s.number, s.name, i.bill_on, i.issued_on, i.currency,
    CASE WHEN i.summary_id = i.id THEN 0 ELSE i.net_minor END,
    CASE WHEN i.summary_id <> i.id THEN 0 ELSE i.payable_minor END
FROM {invoice} i
JOIN {client_summary} s ON s.id = i.client_id
WHERE i.status = 'issued' AND i.ledger = 'retail' AND i.bill_on >= $1 AND i.bill_on < $2
ORDER BY i.bill_on, i.client_id, i.number
