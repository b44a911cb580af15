INSERT INTO {catalogue_item} ( id, programme_id, kind, name, name_folded, position, active,
    tax_category, tax_rate_ppm, trial_days)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
