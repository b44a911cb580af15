SELECT version, id, code, name, active, client_email, monthly_only, trial_days, trial_end,
    freemium_cap, client_billing, agency_users_billed, computer_cap, settings
FROM {programme}
ORDER BY code, id
