-- Clients with something overdue on $1, by the day since when: the oldest first.
SELECT i.client_id, s.number, s.name, i.currency, MIN(i.due_on), COUNT(*),
    CAST(SUM(i.open_minor) AS BIGINT)
FROM {invoice} i
JOIN {client_summary} s ON s.id = i.client_id
WHERE i.open_minor > 0 AND i.ledger = 'retail' AND i.due_on < $1
GROUP BY i.client_id, s.number, s.name, i.currency
ORDER BY 5, 2
