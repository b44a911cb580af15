-- The keys of all rows in their order, for orders and filters that no index serves.
SELECT list.id FROM ([source]) AS list WHERE [where] ORDER BY [order]
