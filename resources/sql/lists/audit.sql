-- Who did what as whom (IM.12). The keys grow with time, so their order is that of the moments.
SELECT a.id AS id, a.client_id AS client_id, a.at AS at, a.actor_name AS actor_name,
    a.acting_as_client AS acting_as_client, a.action AS action, a.outcome AS outcome,
    coalesce(s.name, '') AS client_name
FROM {audit} a
LEFT JOIN {client_summary} s ON s.id = a.client_id
