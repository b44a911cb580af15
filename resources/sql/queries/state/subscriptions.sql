SELECT version, id, client_id, ledger, kind, item_id, quantity, state, started_on, trial_until,
    ends_on, counted_from, counted_until
FROM {subscription}
WHERE client_id >= $1 AND client_id <= $2
ORDER BY client_id, id
