CREATE TABLE thing_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    name text COLLATE "C" NOT NULL,
    remark text COLLATE "C",
    amount_minor bigint NOT NULL DEFAULT 0,
    active boolean NOT NULL DEFAULT true,
    begins_on date,
    made_at bigint,
    picture bytea,
    PRIMARY KEY (client_id, id)
);
--;;
CREATE UNIQUE INDEX thing_by_name_ ON thing_ (client_id, name);
--;;
CREATE TABLE note_ (
    id uuid NOT NULL PRIMARY KEY,
    client_id uuid NOT NULL,
    version bigint NOT NULL DEFAULT 1,
    thing_id uuid NOT NULL,
    body text COLLATE "C" NOT NULL DEFAULT '',
    FOREIGN KEY (client_id, thing_id) REFERENCES thing_ (client_id, id)
);
--;;
CREATE TABLE rate_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    price_minor bigint NOT NULL CHECK (price_minor >= 0)
);
--;;
CREATE TABLE secret_ (id uuid NOT NULL PRIMARY KEY, word text COLLATE "C" NOT NULL);
--;;
CREATE FUNCTION refuse_frozen_note() RETURNS trigger LANGUAGE plpgsql
SET search_path = clientele, pg_temp
AS $$
BEGIN
    IF NOT (SELECT active FROM thing_ WHERE client_id = OLD.client_id AND id = OLD.thing_id) THEN
        RAISE EXCEPTION 'immutable: note';
    END IF;
    RETURN NEW;
END $$;
--;;
CREATE TRIGGER note_frozen_ BEFORE UPDATE ON note_ FOR EACH ROW EXECUTE FUNCTION refuse_frozen_note();
