INSERT INTO {price_tier} ( id, component_id, position, up_to, unit_amount, unit_scale, flat_minor)
VALUES ( $1, $2, $3, $4, $5, $6, $7)
