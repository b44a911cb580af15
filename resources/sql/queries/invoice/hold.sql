UPDATE {invoice}
SET version = version + 1, held = $3, held_reason = $4
WHERE client_id = $1 AND id = $2 AND status = 'draft'
RETURNING version
