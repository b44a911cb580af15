SELECT COUNT(DISTINCT m.person_id)
FROM {membership} m
JOIN {person} s ON s.id = m.person_id AND s.active
JOIN {access_level_permission} p ON p.access_level_id = m.access_level_id AND p.permission = $2
WHERE m.account_id = $1
