SELECT version, id, client_id, number, name, name_folded, programme, status, plan_name, email,
    account_manager, active_users, total_users, currency, next_on, next_minor, trial_ends_on,
    balance_minor, credit_minor, parked_rule, parked_parameters, rules_version,
    oldest_due_on, recalculated_on
FROM {client_summary}
WHERE id = $1
