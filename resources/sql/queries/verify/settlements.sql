-- An invoice that does not say what its settlements say.
SELECT i.number
FROM {invoice} i
LEFT JOIN (
    SELECT client_id, invoice_id,
        SUM(CASE WHEN kind IN ('payment', 'credit', 'summary') THEN amount_minor ELSE 0 END) AS paid,
        SUM(CASE WHEN kind = 'credit_note' THEN amount_minor ELSE 0 END) AS credited,
        SUM(CASE WHEN kind = 'write_off' THEN amount_minor ELSE 0 END) AS written_off
    FROM {settlement}
    GROUP BY client_id, invoice_id
) s ON s.client_id = i.client_id AND s.invoice_id = i.id
WHERE i.status = 'issued' AND (i.paid_minor <> coalesce(s.paid, 0)
    OR i.credited_minor <> coalesce(s.credited, 0)
    OR i.written_off_minor <> coalesce(s.written_off, 0))
ORDER BY i.number
LIMIT 1
