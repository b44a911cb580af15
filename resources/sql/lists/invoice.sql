-- Drafts and issued invoices. A draft has no number and no due date; its client's name is today's.
-- Nothing is booked as paid yet, so all that an issued invoice asked for is open.
SELECT i.id AS id, i.client_id AS client_id, i.version AS version, i.ledger AS ledger,
    i.kind AS kind, i.status AS status, i.held AS held, coalesce(i.number, '') AS number,
    lower(coalesce(i.number, '')) AS number_folded,
    coalesce(s.name, '') AS client_name, coalesce(s.name_folded, '') AS client_folded,
    i.bill_on AS bill_on, coalesce(i.issued_on, '9999-12-31') AS issued_on,
    coalesce(i.due_on, '9999-12-31') AS due_on, i.currency AS currency,
    i.total_minor AS total_minor, i.payable_minor AS payable_minor,
    CASE WHEN i.status = 'issued' THEN i.payable_minor ELSE 0 END AS open_minor
FROM {invoice} i
LEFT JOIN {client_summary} s ON s.id = i.client_id
