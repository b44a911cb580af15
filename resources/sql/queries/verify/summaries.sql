-- A summary invoice that asks for more or less than the clients' documents that are on it, or such a
-- document without its summary.
SELECT MAX(i.number)
FROM {invoice} i
WHERE i.summary_id IS NOT NULL
GROUP BY i.summary_id
HAVING SUM(CASE WHEN i.id = i.summary_id THEN 1 ELSE 0 END) <> 1
    OR SUM(CASE WHEN i.id = i.summary_id THEN i.total_minor + i.rounding_minor
                ELSE -i.total_minor - i.rounding_minor END) <> 0
ORDER BY 1
LIMIT 1
