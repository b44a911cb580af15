SELECT a.id, a.number, a.external_reference, a.name_folded, a.time_zone, s.total_users
FROM {account} a
JOIN {client_summary} s ON s.id = a.id
WHERE a.kind = 'client' AND a.status <> 'deleted'
ORDER BY a.id
