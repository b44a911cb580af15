-- What was issued with a bill day from $1 to the day before $2, credit notes too.
SELECT i.client_id, i.id, i.kind, i.number, s.number, s.name, i.bill_on, i.issued_on, i.currency,
    i.net_minor, i.payable_minor
FROM {invoice} i
JOIN {client_summary} s ON s.id = i.client_id
WHERE i.status = 'issued' AND i.ledger = 'retail' AND i.bill_on >= $1 AND i.bill_on < $2
ORDER BY i.bill_on, i.client_id, i.number
