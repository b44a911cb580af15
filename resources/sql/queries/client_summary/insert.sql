INSERT INTO {client_summary} ( id, client_id, number, name, name_folded, programme, status,
    plan_name, email, account_manager, active_users, total_users, currency, next_on, next_minor,
    trial_ends_on, balance_minor, credit_minor, parked_rule, parked_parameters,
    rules_version, oldest_due_on, recalculated_on)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
    $21, $22, $23)
