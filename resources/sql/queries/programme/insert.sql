INSERT INTO {programme} ( id, code, name, active, client_email, monthly_only, trial_days,
    trial_end, freemium_cap, client_billing, agency_users_billed, computer_cap, settings)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
