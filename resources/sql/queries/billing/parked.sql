-- Clients that cannot be billed, and why.
SELECT id, number, name, parked_rule, parked_parameters
FROM {client_summary}
WHERE parked_rule <> '' AND status <> 'deleted'
ORDER BY name_folded, id
