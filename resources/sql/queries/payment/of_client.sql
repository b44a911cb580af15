SELECT id, client_id, ledger, kind, method, reference, note, booked_on, amount_minor, currency,
    reverses_id, actor_name, recorded_at, command_id
FROM {payment}
WHERE client_id = $1 AND ledger = $2
ORDER BY booked_on, id
