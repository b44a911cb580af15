-- $1 today, $2 the first of its month, in the agency's zone. Nothing is booked as paid yet, so all
-- that an issued invoice asked for is open.
SELECT currency, count(*),
    CAST(coalesce(sum(CASE WHEN status = 'draft' THEN 1 ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'draft' AND NOT held AND bill_on <= $1
        THEN 1 ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'draft' AND NOT held AND bill_on <= $1
        THEN payable_minor ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'issued' THEN payable_minor ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'issued' AND issued_on >= $2 THEN 1 ELSE 0 END), 0)
        AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'issued' AND issued_on >= $2 THEN total_minor ELSE 0 END),
        0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'issued' AND due_on < $1 AND payable_minor > 0
        THEN 1 ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'issued' AND due_on < $1 THEN payable_minor ELSE 0 END),
        0) AS BIGINT)
FROM {invoice}
WHERE kind = 'invoice' AND ledger = 'retail'
GROUP BY currency
ORDER BY currency
