SELECT version, id, client_id, parent_id, kind, number, external_reference, name, name_folded,
    programme_id, email, contact_name, contact_title, street, city, region, postal_code, country,
    phone, fax, website, tax_number, currency, time_zone, bill_day, billing_profile,
    account_manager_id, deputy_id, status, deleted_on, had_administrator, last_sequence,
    created_at
FROM {account}
WHERE id >= $1 AND id <= $2
ORDER BY id
