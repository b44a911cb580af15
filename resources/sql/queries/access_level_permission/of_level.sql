SELECT permission
FROM {access_level_permission}
WHERE access_level_id = $1
