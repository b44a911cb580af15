-- Client accounts of the programme $1 that there are at the end of the day before $2.
SELECT a.id, a.number, a.name
FROM {account} a
WHERE a.kind = 'client' AND a.programme_id = $1 AND (a.deleted_on IS NULL OR a.deleted_on >= $2)
    AND EXISTS (SELECT 1 FROM {subscription} s
                WHERE s.client_id = a.id AND s.kind = 'plan' AND s.started_on < $2)
ORDER BY a.number
