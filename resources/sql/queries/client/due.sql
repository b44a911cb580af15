SELECT DISTINCT client_id
FROM {invoice}
WHERE status = 'draft' AND bill_on <= $1 AND client_id > $2
ORDER BY client_id
LIMIT $3
