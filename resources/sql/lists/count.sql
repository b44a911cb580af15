SELECT count(*) FROM ([source]) AS list WHERE [where]
