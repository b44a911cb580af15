INSERT INTO {account_user} ( id, client_id, first_name, last_name, name_folded, email,
    email_folded, active, administrator, role, contact_menu, created_at)
VALUES ( $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
