-- $1 today, $2 the first of its month, in the agency's zone. What is on a summary invoice counts there. A credit note is no invoice; what it
-- took off is not open any more.
SELECT currency, count(*),
    CAST(coalesce(sum(CASE WHEN status = 'draft' THEN 1 ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'draft' AND NOT held AND bill_on <= $1
        THEN 1 ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'draft' AND NOT held AND bill_on <= $1
        THEN payable_minor ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(open_minor), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'issued' AND issued_on >= $2 THEN 1 ELSE 0 END), 0)
        AS BIGINT),
    CAST(coalesce(sum(CASE WHEN status = 'issued' AND issued_on >= $2 THEN total_minor ELSE 0 END),
        0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN open_minor > 0 AND due_on < $1
        THEN 1 ELSE 0 END), 0) AS BIGINT),
    CAST(coalesce(sum(CASE WHEN open_minor > 0 AND due_on < $1 THEN open_minor ELSE 0 END),
        0) AS BIGINT),
    (SELECT count(*) FROM {invoice} c WHERE c.kind = 'credit_note' AND c.ledger = 'retail'
        AND c.currency = i.currency)
FROM {invoice} i
WHERE kind = 'invoice' AND ledger = 'retail' AND (summary_id IS NULL OR summary_id = id)
GROUP BY currency
ORDER BY currency
