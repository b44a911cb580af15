SELECT version, id, programme_id, kind, name, name_folded, position, active, tax_category,
    tax_rate_ppm, trial_days
FROM {catalogue_item}
ORDER BY programme_id, kind DESC, position, id
