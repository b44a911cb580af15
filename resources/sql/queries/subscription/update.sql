UPDATE {subscription}
SET version = version + 1, item_id = $3, quantity = $4, state = $5, trial_until = $6, ends_on = $7,
    counted_from = $8, counted_until = $9
WHERE client_id = $1 AND id = $2
RETURNING version
