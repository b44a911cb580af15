-- An invoice with a line of which more was taken back than it charged (V5).
SELECT i.number
FROM (
    SELECT c.client_id, c.credits_line_id, SUM(c.amount_minor) AS taken
    FROM {invoice_line} c
    JOIN {invoice} d ON d.client_id = c.client_id AND d.id = c.invoice_id
    WHERE c.credits_line_id IS NOT NULL AND d.status = 'issued' AND NOT d.voided
    GROUP BY c.client_id, c.credits_line_id
) t
JOIN {invoice_line} l ON l.client_id = t.client_id AND l.id = t.credits_line_id
JOIN {invoice} i ON i.client_id = l.client_id AND i.id = l.invoice_id
WHERE CASE WHEN l.amount_minor < 0 THEN l.amount_minor + t.taken > 0
           ELSE l.amount_minor + t.taken < 0 END
ORDER BY i.number
LIMIT 1
