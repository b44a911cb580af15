INSERT INTO {access_level_permission} ( access_level_id, permission)
VALUES ( $1, $2)
