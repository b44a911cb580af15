ALTER TABLE rate_ ADD COLUMN step bigint NOT NULL DEFAULT 7;
--;;
UPDATE rate_ SET price_minor = price_minor * 2;
