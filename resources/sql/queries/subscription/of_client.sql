SELECT version, id, client_id, ledger, kind, item_id, quantity, state, started_on, trial_until,
    ends_on, counted_from, counted_until
FROM {subscription}
WHERE client_id = $1
ORDER BY id
