ALTER TABLE rate_ ADD COLUMN step INTEGER NOT NULL DEFAULT 7;
--;;
UPDATE rate_ SET price_minor = price_minor * 2;
--;;
DROP TRIGGER note_frozen_;
--;;
CREATE TRIGGER IF NOT EXISTS note_sealed_ BEFORE UPDATE ON note_
WHEN (SELECT active FROM thing_ WHERE client_id = OLD.client_id AND id = OLD.thing_id) = 0
BEGIN SELECT RAISE(ABORT, 'immutable: note'); END;
