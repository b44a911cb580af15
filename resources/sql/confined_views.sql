-- name: actor_grant
-- What the person who acts may do on this client: their own level on it, or else their level on the
-- agency when that covers its clients. Read in the transaction of each command (IM.7, IM.11).
SELECT m.account_id, m.covers_clients, p.permission
FROM membership_ m
JOIN person_ s ON s.id = m.person_id AND s.active
JOIN access_level_permission_ p ON p.access_level_id = m.access_level_id
WHERE m.person_id = current_actor() AND (m.account_id = current_client() OR m.covers_clients)
