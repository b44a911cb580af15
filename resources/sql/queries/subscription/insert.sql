INSERT INTO {subscription} ( id, client_id, ledger, kind, item_id, quantity, state, started_on,
    trial_until, ends_on, counted_from, counted_until)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
