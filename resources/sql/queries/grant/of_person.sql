SELECT m.account_id, m.covers_clients, p.permission
FROM {membership} m
JOIN {person} s ON s.id = m.person_id AND s.active
JOIN {access_level_permission} p ON p.access_level_id = m.access_level_id
WHERE m.person_id = $1 AND (m.account_id = $2 OR m.covers_clients)
