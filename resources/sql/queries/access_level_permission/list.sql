SELECT access_level_id, permission
FROM {access_level_permission}
ORDER BY access_level_id, permission
