-- the same command from two sessions: the second waits until the first is logged or taken back
SELECT count(*)
FROM pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended($1, 0))
