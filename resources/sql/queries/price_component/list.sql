SELECT version, id, price_id, position, name, kind, meter, counting_rule, timing, unit_amount,
    unit_scale, included_units, minimum_minor, package_size, first_period, last_period
FROM {price_component}
ORDER BY price_id, position
