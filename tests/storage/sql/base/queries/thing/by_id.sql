SELECT id, client_id, version, name, remark, amount_minor, active, begins_on, made_at, picture
FROM {thing}
WHERE client_id = $1 AND id = $2
