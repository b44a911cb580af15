-- Drafts, issued invoices and credit notes. A draft has no number and no due date; its client's name
-- is today's. How it was settled: the largest part counts. The client is asked for in the columns and
-- not joined: a join is made for each row that is counted.
SELECT i.id AS id, i.client_id AS client_id, i.version AS version, i.ledger AS ledger,
    i.kind AS kind, i.status AS status, i.held AS held, coalesce(i.number, '') AS number,
    lower(coalesce(i.number, '')) AS number_folded,
    coalesce((SELECT s.name FROM {client_summary} s WHERE s.id = i.client_id), '') AS client_name,
    coalesce((SELECT s.name_folded FROM {client_summary} s WHERE s.id = i.client_id), '')
        AS client_folded,
    i.bill_on AS bill_on, coalesce(i.issued_on, '9999-12-31') AS issued_on,
    coalesce(i.due_on, '9999-12-31') AS due_on, i.currency AS currency,
    i.total_minor AS total_minor, i.payable_minor AS payable_minor,
    i.open_minor AS open_minor, i.voided AS voided, i.paid_minor AS paid_minor,
    i.credited_minor AS credited_minor, i.written_off_minor AS written_off_minor,
    CASE WHEN i.kind = 'credit_note' THEN 'credit_note'
         WHEN i.status = 'draft' THEN CASE WHEN i.held THEN 'held' ELSE 'draft' END
         WHEN i.voided THEN 'voided'
         WHEN i.open_minor > 0 THEN
             CASE WHEN i.open_minor < i.payable_minor THEN 'part_paid' ELSE 'open' END
         WHEN i.summary_id <> i.id THEN 'on_summary'
         WHEN i.imported THEN 'imported'
         WHEN i.credited_minor > i.paid_minor AND i.credited_minor > i.written_off_minor
             THEN 'credited'
         WHEN i.written_off_minor > i.paid_minor THEN 'written_off'
         ELSE 'paid' END AS settled
FROM {invoice} i
