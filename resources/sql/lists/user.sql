-- The users of accounts, active and deactivated (S2.3). Who was deleted is only a memory of billing.
SELECT u.id AS id, u.client_id AS client_id, u.version AS version, u.first_name AS first_name,
    lower(u.first_name) AS first_folded, u.last_name AS last_name, u.name_folded AS name_folded,
    u.email AS email, u.email_folded AS email_folded, u.active AS active,
    u.administrator AS administrator, u.role AS role,
    CASE WHEN NOT u.administrator THEN u.role
         WHEN u.role = '' THEN 'administrator'
         ELSE 'administrator,' || u.role END AS roles
FROM {account_user} u
WHERE u.deleted_on IS NULL
