SELECT version, id, client_id, first_name, last_name, name_folded, email, email_folded, active,
    administrator, role, contact_menu, created_at
FROM {account_user}
WHERE client_id = $1 AND id = $2 AND deleted_on IS NULL
