-- A client whose summary has another day than the oldest of what is to be paid.
SELECT s.number
FROM {client_summary} s
LEFT JOIN (
    SELECT client_id, MIN(due_on) AS oldest
    FROM {invoice}
    WHERE open_minor > 0 AND ledger = 'retail'
    GROUP BY client_id
) o ON o.client_id = s.id
WHERE s.oldest_due_on <> coalesce(o.oldest, '9999-12-31')
ORDER BY s.number
LIMIT 1
