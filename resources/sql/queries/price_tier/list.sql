SELECT id, component_id, position, up_to, unit_amount, unit_scale, flat_minor
FROM {price_tier}
ORDER BY component_id, position
