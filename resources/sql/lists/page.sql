-- Words in brackets are replaced once, by text that FilterBuilder made (src/models).
SELECT * FROM ([source]) AS list
WHERE [where]
ORDER BY [order]
LIMIT [limit] OFFSET [offset]
