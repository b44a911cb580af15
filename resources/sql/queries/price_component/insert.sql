INSERT INTO {price_component} ( id, price_id, position, name, kind, meter, counting_rule, timing,
    unit_amount, unit_scale, included_units, minimum_minor, package_size, first_period,
    last_period)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
