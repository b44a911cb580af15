-- The sort key of every [step]th row behind the first one, within the next [limit] rows.
SELECT numbered.* FROM (
    SELECT part.*, row_number() OVER (ORDER BY [order]) AS n FROM (
        SELECT [key] FROM ([source]) AS list WHERE [where] ORDER BY [order] LIMIT [limit]
    ) AS part
) AS numbered
WHERE n % [step] = 1 AND n > 1
ORDER BY n
