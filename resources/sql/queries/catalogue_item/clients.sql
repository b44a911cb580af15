-- How many clients have each item now.
SELECT item_id, COUNT(DISTINCT client_id)
FROM {subscription}
WHERE ledger = 'retail' AND state <> 'ended'
GROUP BY item_id
