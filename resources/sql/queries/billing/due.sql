-- Drafts that are due on $1, with what stands in the way of issuing them.
SELECT i.client_id, i.id, s.number, s.name, i.bill_on, i.currency, i.net_minor, i.payable_minor,
    i.held, i.held_reason, s.parked_rule, s.parked_parameters
FROM {invoice} i
JOIN {client_summary} s ON s.id = i.client_id
WHERE i.status = 'draft' AND i.ledger = 'retail' AND i.bill_on <= $1
ORDER BY i.bill_on, i.client_id
