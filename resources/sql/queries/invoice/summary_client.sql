-- Whose summary invoice it is.
SELECT client_id
FROM {invoice}
WHERE summary_id = $1 AND id = $1
