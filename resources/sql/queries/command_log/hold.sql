-- SQLite has one writer: nobody else is carrying it out
SELECT count(*)
FROM {command_log}
WHERE id = $1
