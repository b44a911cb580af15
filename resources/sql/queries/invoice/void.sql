UPDATE {invoice}
SET version = version + 1, voided = TRUE
WHERE client_id = $1 AND id = $2 AND status = 'issued' AND kind = 'invoice' AND NOT voided
RETURNING version
