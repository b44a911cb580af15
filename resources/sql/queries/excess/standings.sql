-- What else an order of the draw may go by: the first day of the account, its net of the retail ledger
-- with a bill day from $2 to the day before $3 (on a summary invoice is what others have), and since
-- when something is unpaid.
SELECT a.id, (SELECT MIN(p.started_on) FROM {subscription} p
        WHERE p.client_id = a.id AND p.kind = 'plan'), a.currency,
    CAST(coalesce((SELECT SUM(i.net_minor) FROM {invoice} i
        WHERE i.client_id = a.id AND i.ledger = 'retail' AND i.status = 'issued'
            AND i.bill_on >= $2 AND i.bill_on < $3
            AND (i.summary_id IS NULL OR i.summary_id <> i.id)), 0) AS BIGINT),
    s.oldest_due_on
FROM {account} a
JOIN {client_summary} s ON s.id = a.id
WHERE a.kind = 'client' AND a.programme_id = $1
