CREATE TABLE thing_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    remark TEXT,
    amount_minor INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    begins_on TEXT,
    made_at INTEGER,
    picture BLOB,
    PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE UNIQUE INDEX thing_by_name_ ON thing_ (client_id, name);
--;;
CREATE TABLE note_ (
    id TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    thing_id TEXT NOT NULL,
    body TEXT NOT NULL DEFAULT '',
    FOREIGN KEY (client_id, thing_id) REFERENCES thing_ (client_id, id)
) STRICT;
--;;
CREATE TABLE rate_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0)
) STRICT;
--;;
CREATE TABLE secret_ (id TEXT NOT NULL PRIMARY KEY, word TEXT NOT NULL) STRICT;
--;;
-- a trigger that looks at another table, as those of issued invoices do
CREATE TRIGGER note_frozen_ BEFORE UPDATE ON note_
WHEN (SELECT active FROM thing_ WHERE client_id = OLD.client_id AND id = OLD.thing_id) = 0
BEGIN SELECT RAISE(ABORT, 'immutable: note'); END;
-- one more line
