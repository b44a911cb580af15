ALTER TABLE rate_ ADD COLUMN step INTEGER NOT NULL DEFAULT 7;
--;;
UPDATE rate_ SET price_minor = price_minor * 2;
--;;
UPDATE rate_ SET no_such_column = 1;
