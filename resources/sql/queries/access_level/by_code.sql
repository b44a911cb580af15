SELECT version, id, code, name, built_in
FROM {access_level}
WHERE code = $1
