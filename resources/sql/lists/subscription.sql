-- Plans and add-ons of accounts, with the name of the catalogue of today.
SELECT u.id AS id, u.client_id AS client_id, u.version AS version, u.ledger AS ledger,
    u.kind AS kind, u.quantity AS quantity, u.state AS state, u.started_on AS started_on,
    coalesce(u.trial_until, '9999-12-31') AS trial_until,
    coalesce(u.ends_on, '9999-12-31') AS ends_on, coalesce(c.name, '') AS item_name,
    coalesce(c.name_folded, '') AS item_folded
FROM {subscription} u
LEFT JOIN {catalogue_item} c ON c.id = u.item_id
