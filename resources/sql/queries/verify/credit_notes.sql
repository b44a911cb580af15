-- An invoice with credit notes for more than its total, or its tax (V5).
SELECT i.number
FROM (
    SELECT client_id, credits_invoice_id, SUM(total_minor + rounding_minor) AS total,
        SUM(tax_minor) AS tax
    FROM {invoice}
    WHERE kind = 'credit_note' AND status = 'issued'
    GROUP BY client_id, credits_invoice_id
) n
JOIN {invoice} i ON i.client_id = n.client_id AND i.id = n.credits_invoice_id
WHERE i.total_minor + i.rounding_minor + n.total < 0
    OR (i.tax_minor >= 0 AND i.tax_minor + n.tax < 0)
ORDER BY i.number
LIMIT 1
