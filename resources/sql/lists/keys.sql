SELECT list.id FROM ([source]) AS list WHERE [where]
