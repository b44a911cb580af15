-- The accounts of the list Clients (S0.1). What it sorts and filters by comes from the summary, which
-- is written in the transaction of each command (decisions.md 6); the indexes of that table have the
-- same condition. The name of the programme is asked for each row that is shown: a join would be
-- made for each row that is counted or skipped too.
SELECT s.id AS id, s.client_id AS client_id, s.version AS version, s.number AS number,
    s.name AS name, s.name_folded AS name_folded, s.programme AS programme,
    coalesce((SELECT p.name FROM {programme} p WHERE p.code = s.programme), s.programme)
        AS programme_name, s.status AS status,
    s.plan_name AS plan_name, s.active_users AS active_users, s.next_on AS next_on,
    s.next_minor AS next_minor, s.balance_minor AS balance_minor, s.currency AS currency,
    s.email AS email, s.account_manager AS account_manager, s.trial_ends_on AS trial_ends_on,
    s.parked_rule AS parked_rule
FROM {client_summary} s
WHERE s.status <> 'deleted'
