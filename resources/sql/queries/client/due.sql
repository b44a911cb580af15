SELECT client_id
FROM {invoice}
WHERE status = 'draft' AND ledger IN ('retail', 'wholesale') AND bill_on <= $1 AND client_id > $2
UNION
SELECT client_id
FROM {subscription}
WHERE client_id > $2 AND state = 'trial' AND trial_until <= $1
UNION
SELECT client_id
FROM {subscription}
WHERE client_id > $2 AND state = 'scheduled' AND started_on <= $1
UNION
SELECT client_id
FROM {subscription}
WHERE client_id > $2 AND state <> 'ended' AND ends_on <= $1
UNION
SELECT id
FROM {client_summary}
WHERE id > $2 AND rules_version < (SELECT p.rules_version FROM {agency_profile} p)
UNION
SELECT client_id
FROM {discount_tier}
WHERE client_id > $2
ORDER BY client_id
LIMIT $3
