SELECT COUNT(*),
    COALESCE(SUM(CASE WHEN active THEN 1 ELSE 0 END), 0),
    COALESCE(SUM(CASE WHEN active AND administrator THEN 1 ELSE 0 END), 0)
FROM {account_user}
WHERE client_id = $1 AND deleted_on IS NULL
