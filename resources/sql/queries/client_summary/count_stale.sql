SELECT count(*)
FROM {client_summary}
WHERE rules_version < (SELECT p.rules_version FROM {agency_profile} p)
