-- What a later program might do: a column more, and a value for every row that is there.
ALTER TABLE account_ ADD COLUMN later INTEGER NOT NULL DEFAULT 0;
--;;
UPDATE account_ SET later = length(name);
--;;
ALTER TABLE client_summary_ ADD COLUMN later INTEGER NOT NULL DEFAULT 0;
--;;
UPDATE client_summary_ SET later = length(name);
--;;
CREATE INDEX account_by_later_ ON account_ (later, id);
