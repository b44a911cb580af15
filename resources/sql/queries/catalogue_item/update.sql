UPDATE {catalogue_item}
SET version = version + 1, name = $3, name_folded = $4, position = $5, active = $6,
    tax_category = $7, tax_rate_ppm = $8, trial_days = $9
WHERE id = $1 AND version = $2
RETURNING version
