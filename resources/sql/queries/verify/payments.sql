-- A payment that is not in the books with its amount (V8).
SELECT p.booked_on
FROM {payment} p
LEFT JOIN (
    SELECT client_id, payment_id,
        SUM(CASE WHEN debit = 'cash' THEN amount_minor
                 WHEN credit = 'cash' THEN -amount_minor ELSE 0 END) AS cash
    FROM {account_entry}
    WHERE payment_id IS NOT NULL
    GROUP BY client_id, payment_id
) e ON e.client_id = p.client_id AND e.payment_id = p.id
WHERE p.amount_minor <> ABS(coalesce(e.cash, 0))
ORDER BY p.booked_on
LIMIT 1
