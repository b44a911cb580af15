-- The schema of decisions.md 1 to 3. Types agreed once, see resources/sql/README.md.
-- Client tables are clustered by (client_id, id): a client context and a billing run read them in
-- one sweep, and foreign keys between them can never cross clients.

-- shared: readable everywhere ---------------------------------------------------------------------
CREATE TABLE agency_profile_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    account_id TEXT NOT NULL,
    platform_account_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    tax_number TEXT NOT NULL DEFAULT '',
    registration_number TEXT NOT NULL DEFAULT '',
    bank_details TEXT NOT NULL DEFAULT '',
    invoice_footer TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    tax_category TEXT NOT NULL DEFAULT 'S',
    tax_rate_ppm INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate_ppm BETWEEN 0 AND 1000000),
    payment_terms_days INTEGER NOT NULL DEFAULT 30 CHECK (payment_terms_days BETWEEN 0 AND 365),
    fixed_bill_day INTEGER NOT NULL DEFAULT 0 CHECK (fixed_bill_day BETWEEN 0 AND 31),
    billing_profile TEXT NOT NULL DEFAULT 'CLIENTELE_DAY',
    rules_version INTEGER NOT NULL DEFAULT 1 CHECK (rules_version > 0),
    client_context_minutes INTEGER NOT NULL DEFAULT 60 CHECK (client_context_minutes BETWEEN 5 AND 480),
    numbering TEXT NOT NULL DEFAULT 'issuer' CHECK (numbering IN ('issuer', 'client')),
    dunning_days TEXT NOT NULL DEFAULT '7,14,30',
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    page_size TEXT NOT NULL DEFAULT 'A4' CHECK (page_size IN ('A4', 'Letter')),
    logo BLOB
) STRICT;
--;;
CREATE TABLE programme_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    client_email TEXT NOT NULL CHECK (client_email IN ('optional', 'mandatory', 'confirmed', 'unique')),
    monthly_only INTEGER NOT NULL DEFAULT 0 CHECK (monthly_only IN (0, 1)),
    trial_days INTEGER NOT NULL DEFAULT 0 CHECK (trial_days >= 0),
    trial_end TEXT NOT NULL DEFAULT 'bill' CHECK (trial_end IN ('bill', 'freemium', 'suspend', 'ask')),
    freemium_cap INTEGER NOT NULL DEFAULT 0,
    client_billing TEXT NOT NULL DEFAULT 'internal' CHECK (client_billing IN ('internal', 'external', 'none')),
    agency_users_billed INTEGER NOT NULL DEFAULT 0 CHECK (agency_users_billed IN (0, 1)),
    computer_cap INTEGER NOT NULL DEFAULT 0,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;
--;;
CREATE TABLE catalogue_item_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    programme_id TEXT NOT NULL REFERENCES programme_ (id),
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'add_on')),
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    tax_category TEXT,
    tax_rate_ppm INTEGER CHECK (tax_rate_ppm BETWEEN 0 AND 1000000),
    trial_days INTEGER CHECK (trial_days BETWEEN 0 AND 3660),
    CHECK ((tax_category IS NULL) = (tax_rate_ppm IS NULL)),
    UNIQUE (programme_id, name_folded)
) STRICT;
--;;
CREATE TABLE price_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    item_id TEXT NOT NULL REFERENCES catalogue_item_ (id),
    ledger TEXT NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    currency TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    period_unit TEXT NOT NULL CHECK (period_unit IN ('day', 'month', 'year')),
    period_count INTEGER NOT NULL CHECK (period_count > 0),
    tax_included INTEGER NOT NULL DEFAULT 0 CHECK (tax_included IN (0, 1)),
    UNIQUE (item_id, ledger, currency, valid_from)
) STRICT;
--;;
CREATE TABLE price_component_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    price_id TEXT NOT NULL REFERENCES price_ (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('flat', 'per_unit', 'graduated', 'volume', 'package')),
    meter TEXT NOT NULL CHECK (meter IN ('none', 'active_users', 'monitored_users', 'computers',
                                         'client_accounts', 'manual')),
    counting_rule TEXT NOT NULL CHECK (counting_rule IN ('snapshot', 'daily', 'peak', 'high_water')),
    timing TEXT NOT NULL CHECK (timing IN ('advance', 'arrears')),
    unit_amount INTEGER NOT NULL CHECK (unit_amount >= 0),
    unit_scale INTEGER NOT NULL DEFAULT 0 CHECK (unit_scale BETWEEN 0 AND 9),
    included_units INTEGER NOT NULL DEFAULT 0 CHECK (included_units >= 0),
    minimum_minor INTEGER NOT NULL DEFAULT 0 CHECK (minimum_minor >= 0),
    package_size INTEGER NOT NULL DEFAULT 1 CHECK (package_size > 0),
    first_period INTEGER NOT NULL DEFAULT 0 CHECK (first_period >= 0),
    last_period INTEGER,
    UNIQUE (price_id, position)
) STRICT;
--;;
CREATE TABLE price_tier_ (
    id TEXT NOT NULL PRIMARY KEY,
    component_id TEXT NOT NULL REFERENCES price_component_ (id),
    position INTEGER NOT NULL,
    up_to INTEGER,
    unit_amount INTEGER NOT NULL CHECK (unit_amount >= 0),
    unit_scale INTEGER NOT NULL DEFAULT 0 CHECK (unit_scale BETWEEN 0 AND 9),
    flat_minor INTEGER NOT NULL DEFAULT 0 CHECK (flat_minor >= 0),
    UNIQUE (component_id, position)
) STRICT;
--;;
CREATE TABLE access_level_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    built_in INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1))
) STRICT;
--;;
CREATE TABLE access_level_permission_ (
    access_level_id TEXT NOT NULL REFERENCES access_level_ (id),
    permission TEXT NOT NULL,
    PRIMARY KEY (access_level_id, permission)
) STRICT, WITHOUT ROWID;
--;;
-- How many active paid plans a programme has once all that is scheduled has come, for the discount of
-- S0.13 (decisions.md 2): readable inside a client context without any other client's row.
CREATE TABLE plan_count_ (
    id TEXT NOT NULL PRIMARY KEY REFERENCES programme_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    active_plans INTEGER NOT NULL DEFAULT 0 CHECK (active_plans >= 0)
) STRICT;
--;;
-- Its history and what is known to come: from that day on so many more, or fewer. A day holds what
-- it held when it began, so that terms which have begun keep their discount.
CREATE TABLE plan_count_change_ (
    programme_id TEXT NOT NULL REFERENCES programme_ (id),
    from_on TEXT NOT NULL,
    delta INTEGER NOT NULL,
    PRIMARY KEY (programme_id, from_on)
) STRICT, WITHOUT ROWID;
--;;
-- agency: absent inside a client context ----------------------------------------------------------
CREATE TABLE person_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL DEFAULT '',
    database_login TEXT,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    last_login_at INTEGER,
    failed_logins INTEGER NOT NULL DEFAULT 0,
    locked_until INTEGER
) STRICT;
--;;
-- The owner is the issuer, or the client where each client has numbers of its own.
CREATE TABLE number_series_ (
    owner_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'sub_invoice', 'account')),
    year INTEGER NOT NULL,
    next_number INTEGER NOT NULL CHECK (next_number > 0),
    PRIMARY KEY (owner_id, kind, year)
) STRICT, WITHOUT ROWID;
--;;
-- What the key is made of that signs proofs of invoices. The secret is made by the database itself:
-- a server may log what is sent to it, but not what it answers.
CREATE TABLE signing_key_ (
    purpose TEXT NOT NULL PRIMARY KEY CHECK (purpose IN ('proof')),
    secret TEXT NOT NULL,
    salt TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
--;;
CREATE TABLE exchange_rate_ (
    id TEXT NOT NULL PRIMARY KEY,
    from_currency TEXT NOT NULL,
    to_currency TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    numerator INTEGER NOT NULL CHECK (numerator > 0),
    denominator INTEGER NOT NULL CHECK (denominator > 0),
    UNIQUE (from_currency, to_currency, valid_from)
) STRICT;
--;;
-- What the agency paid the platform for client accounts above the package of a month (S3.27); below 0
-- it was taken back. Append-only.
CREATE TABLE excess_payment_ (
    id TEXT NOT NULL PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme_ (id),
    month_on TEXT NOT NULL,
    booked_on TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
    note TEXT NOT NULL DEFAULT '',
    actor_name TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;
--;;
CREATE INDEX excess_payment_by_month_ ON excess_payment_ (programme_id, month_on);
--;;
-- client: confined --------------------------------------------------------------------------------
-- Every account carries its own id as client_id, so that one rule confines all client tables.
CREATE TABLE account_ (
    id TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL CHECK (client_id = id),
    version INTEGER NOT NULL DEFAULT 1,
    parent_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('platform', 'agency', 'client')),
    number TEXT NOT NULL UNIQUE,
    external_reference TEXT,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    programme_id TEXT REFERENCES programme_ (id),
    email TEXT,
    email_folded TEXT,
    email_unique INTEGER NOT NULL DEFAULT 0 CHECK (email_unique IN (0, 1)),
    contact_name TEXT NOT NULL DEFAULT '',
    contact_title TEXT NOT NULL DEFAULT '',
    street TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    fax TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    tax_number TEXT NOT NULL DEFAULT '',
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    bill_day INTEGER NOT NULL DEFAULT 0 CHECK (bill_day BETWEEN 0 AND 31),
    billing_profile TEXT NOT NULL DEFAULT '',
    account_manager_id TEXT,
    deputy_id TEXT,
    status TEXT NOT NULL DEFAULT 'active'
        CHECK (status IN ('pending', 'active', 'paused', 'disabled', 'deleted')),
    deleted_on TEXT,
    had_administrator INTEGER NOT NULL DEFAULT 0 CHECK (had_administrator IN (0, 1)),
    last_sequence INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
--;;
CREATE INDEX account_by_name_ ON account_ (kind, name_folded, id);
--;;
CREATE INDEX account_by_email_ ON account_ (email_folded) WHERE email_folded IS NOT NULL;
--;;
-- Programmes whose clients have an e-mail of their own (S4.5).
CREATE UNIQUE INDEX account_unique_email_ ON account_ (email_folded)
    WHERE email_unique AND status <> 'deleted';
--;;
CREATE UNIQUE INDEX account_by_reference_ ON account_ (external_reference)
    WHERE external_reference IS NOT NULL;
--;;
CREATE TABLE membership_ (
    id TEXT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    person_id TEXT NOT NULL REFERENCES person_ (id),
    account_id TEXT NOT NULL REFERENCES account_ (id),
    access_level_id TEXT NOT NULL REFERENCES access_level_ (id),
    covers_clients INTEGER NOT NULL DEFAULT 0 CHECK (covers_clients IN (0, 1)),
    shares_limits INTEGER NOT NULL DEFAULT 0 CHECK (shares_limits IN (0, 1)),
    UNIQUE (person_id, account_id)
) STRICT;
--;;
-- Whose summary invoice the documents of a client go on (issue 4). Of the agency: a client neither
-- sees nor chooses who pays. One level: who pays for others is paid for by nobody.
CREATE TABLE payer_ (
    account_id TEXT NOT NULL PRIMARY KEY REFERENCES account_ (id),
    payer_id TEXT NOT NULL REFERENCES account_ (id),
    CHECK (account_id <> payer_id)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX payer_by_payer_ ON payer_ (payer_id);
--;;
-- Accounts that the draw of a month disabled (S3.30), in the order of their lots. An account is
-- disabled as long as a draw holds it.
CREATE TABLE drawn_account_ (
    programme_id TEXT NOT NULL REFERENCES programme_ (id),
    month_on TEXT NOT NULL,
    account_id TEXT NOT NULL REFERENCES account_ (id),
    position INTEGER NOT NULL CHECK (position > 0),
    lot TEXT NOT NULL,
    disabled INTEGER NOT NULL DEFAULT 1 CHECK (disabled IN (0, 1)),
    PRIMARY KEY (programme_id, month_on, account_id)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX drawn_account_by_account_ ON drawn_account_ (account_id);
--;;
CREATE TABLE account_user_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    administrator INTEGER NOT NULL DEFAULT 0 CHECK (administrator IN (0, 1)),
    role TEXT NOT NULL DEFAULT '',
    contact_menu INTEGER NOT NULL DEFAULT 1 CHECK (contact_menu IN (0, 1)),
    password_hash TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    last_login_at INTEGER,
    deleted_on TEXT,
    PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX account_user_by_name_ ON account_user_ (client_id, name_folded, id);
--;;
CREATE UNIQUE INDEX account_user_by_email_ ON account_user_ (client_id, email_folded)
    WHERE deleted_on IS NULL;
--;;
CREATE TABLE computer_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    serial TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX computer_by_name_ ON computer_ (client_id, name_folded, id);
--;;
-- In one account at a time, and counted once (S1.28).
CREATE UNIQUE INDEX computer_by_serial_ ON computer_ (serial) WHERE active AND serial <> '';
--;;
CREATE TABLE monitored_user_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
-- One row for the plan and one for each add-on; what it is now is derived from the timeline.
CREATE TABLE subscription_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    ledger TEXT NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    kind TEXT NOT NULL CHECK (kind IN ('plan', 'add_on')),
    item_id TEXT NOT NULL REFERENCES catalogue_item_ (id),
    quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity > 0),
    state TEXT NOT NULL CHECK (state IN ('scheduled', 'trial', 'active', 'paused', 'ended')),
    started_on TEXT NOT NULL,
    trial_until TEXT,
    ends_on TEXT,
    counted_from TEXT,
    counted_until TEXT,
    PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
-- Whose state changes by the calendar alone (queries/client/due.sql).
CREATE INDEX subscription_by_end_ ON subscription_ (ends_on, client_id)
WHERE state <> 'ended' AND ends_on IS NOT NULL;
--;;
CREATE INDEX subscription_by_trial_ ON subscription_ (trial_until, client_id) WHERE state = 'trial';
--;;
CREATE INDEX subscription_by_start_ ON subscription_ (started_on, client_id) WHERE state = 'scheduled';
--;;
-- A plan began or ceased to be one of the active paid ones inside a client context, where the count
-- of all cannot be written: waits for the agency to add it to plan_count_change.
CREATE TABLE plan_change_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    programme_id TEXT NOT NULL REFERENCES programme_ (id),
    from_on TEXT NOT NULL,
    delta INTEGER NOT NULL,
    PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
-- The truth about what a client has; see billing/input.h. Append-only.
CREATE TABLE timeline_event_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    sequence INTEGER NOT NULL,
    ledger TEXT NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    subscription_id TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('subscription_started', 'item_changed', 'quantity_changed',
        'trial_extended', 'paused', 'resumed', 'bill_day_changed', 'cancelled', 'withdrawn',
        'charged', 'discount_granted', 'discount_ended', 'coupon_redeemed')),
    effective_on TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    item_id TEXT REFERENCES catalogue_item_ (id),
    quantity INTEGER NOT NULL DEFAULT 1,
    bill_day INTEGER NOT NULL DEFAULT 0,
    until_on TEXT,
    target_id TEXT,
    anchor_on TEXT,
    at_once INTEGER NOT NULL DEFAULT 0 CHECK (at_once IN (0, 1)),
    cancellation TEXT NOT NULL DEFAULT 'credit'
        CHECK (cancellation IN ('credit', 'refund', 'nothing')),
    unit_amount INTEGER NOT NULL DEFAULT 0,
    unit_scale INTEGER NOT NULL DEFAULT 0 CHECK (unit_scale BETWEEN 0 AND 9),
    command_id TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    acting_as_client INTEGER NOT NULL CHECK (acting_as_client IN (0, 1)),
    CHECK (subscription_id IS NOT NULL
        OR kind IN ('withdrawn', 'discount_granted', 'discount_ended', 'coupon_redeemed')),
    PRIMARY KEY (client_id, id),
    FOREIGN KEY (client_id, subscription_id) REFERENCES subscription_ (client_id, id),
    FOREIGN KEY (client_id, target_id) REFERENCES timeline_event_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
-- What is scheduled, of all clients.
CREATE INDEX timeline_event_by_day_ ON timeline_event_ (effective_on, client_id);
--;;
-- What a discount or a coupon is, a value of its event; see billing/input.h. Append-only.
CREATE TABLE discount_ (
    client_id TEXT NOT NULL REFERENCES account_ (id),
    event_id TEXT NOT NULL,
    name TEXT NOT NULL,
    rate_ppm INTEGER NOT NULL DEFAULT 0 CHECK (rate_ppm BETWEEN 0 AND 1000000),
    amount_minor INTEGER NOT NULL DEFAULT 0 CHECK (amount_minor >= 0),
    prorate INTEGER NOT NULL DEFAULT 1 CHECK (prorate IN (0, 1)),
    terms INTEGER,
    position INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (client_id, event_id),
    FOREIGN KEY (client_id, event_id) REFERENCES timeline_event_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE TABLE discount_tier_ (
    client_id TEXT NOT NULL REFERENCES account_ (id),
    event_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    more_than INTEGER NOT NULL CHECK (more_than >= 0),
    rate_ppm INTEGER NOT NULL CHECK (rate_ppm BETWEEN 0 AND 1000000),
    PRIMARY KEY (client_id, event_id, position),
    FOREIGN KEY (client_id, event_id) REFERENCES discount_ (client_id, event_id)
) STRICT, WITHOUT ROWID;
--;;
CREATE TABLE discount_item_ (
    client_id TEXT NOT NULL REFERENCES account_ (id),
    event_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    item_id TEXT NOT NULL REFERENCES catalogue_item_ (id),
    PRIMARY KEY (client_id, event_id, position),
    FOREIGN KEY (client_id, event_id) REFERENCES discount_ (client_id, event_id)
) STRICT, WITHOUT ROWID;
--;;
-- A unit of a meter begins or ceases to count; see billing/input.h. Append-only.
CREATE TABLE unit_event_ (
    client_id TEXT NOT NULL REFERENCES account_ (id),
    sequence INTEGER NOT NULL,
    meter TEXT NOT NULL CHECK (meter IN ('active_users', 'monitored_users', 'computers')),
    unit_id TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
    recorded_at INTEGER NOT NULL,
    actor_name TEXT NOT NULL,
    acting_as_client INTEGER NOT NULL CHECK (acting_as_client IN (0, 1)),
    PRIMARY KEY (client_id, sequence)
) STRICT, WITHOUT ROWID;
--;;
-- What a row was issued with never changes; what settled it since is kept in the columns from
-- voided on.
CREATE TABLE invoice_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    ledger TEXT NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    issuer_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    status TEXT NOT NULL CHECK (status IN ('draft', 'issued')),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
    held_reason TEXT NOT NULL DEFAULT '',
    number TEXT,
    bill_on TEXT NOT NULL,
    issued_on TEXT,
    due_on TEXT,
    issued_at INTEGER,
    issued_by TEXT NOT NULL DEFAULT '',
    service_from TEXT NOT NULL,
    service_to TEXT NOT NULL,
    currency TEXT NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    credit_used_minor INTEGER NOT NULL DEFAULT 0 CHECK (credit_used_minor >= 0),
    credit_made_minor INTEGER NOT NULL DEFAULT 0 CHECK (credit_made_minor >= 0),
    refund_minor INTEGER NOT NULL DEFAULT 0 CHECK (refund_minor >= 0),
    rounding_minor INTEGER NOT NULL DEFAULT 0,
    applied_minor INTEGER NOT NULL DEFAULT 0 CHECK (applied_minor >= 0),
    payable_minor INTEGER NOT NULL CHECK (payable_minor >= 0),
    credits_invoice_id TEXT,
    replaces_invoice_id TEXT,
    summary_id TEXT,
    reason TEXT NOT NULL DEFAULT '',
    plan_count_version INTEGER NOT NULL DEFAULT 0,
    addressee TEXT NOT NULL DEFAULT '{}',
    issuer TEXT NOT NULL DEFAULT '{}',
    content_hash TEXT NOT NULL DEFAULT '',
    basis TEXT NOT NULL DEFAULT '',
    imported INTEGER NOT NULL DEFAULT 0 CHECK (imported IN (0, 1)),
    voided INTEGER NOT NULL DEFAULT 0 CHECK (voided IN (0, 1)),
    paid_minor INTEGER NOT NULL DEFAULT 0 CHECK (paid_minor >= 0),
    credited_minor INTEGER NOT NULL DEFAULT 0 CHECK (credited_minor >= 0),
    written_off_minor INTEGER NOT NULL DEFAULT 0 CHECK (written_off_minor >= 0),
    open_minor INTEGER NOT NULL DEFAULT 0 CHECK (open_minor >= 0),
    PRIMARY KEY (client_id, id),
    CHECK ((status = 'issued') = (number IS NOT NULL)),
    CHECK (total_minor = net_minor + tax_minor),
    CHECK (payable_minor = total_minor + rounding_minor - credit_used_minor + credit_made_minor
        + refund_minor + applied_minor),
    CHECK (open_minor = CASE WHEN status = 'draft' THEN 0
        ELSE payable_minor - paid_minor - credited_minor - written_off_minor END),
    FOREIGN KEY (client_id, credits_invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, replaces_invoice_id) REFERENCES invoice_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE UNIQUE INDEX invoice_by_number_ ON invoice_ (issuer_id, number) WHERE number IS NOT NULL;
--;;
CREATE UNIQUE INDEX invoice_draft_ ON invoice_ (client_id, ledger, bill_on)
    WHERE status = 'draft' AND kind = 'invoice' AND summary_id IS NULL;
--;;
-- A summary invoice has its own key here; a client's document that is on one has the summary's.
CREATE INDEX invoice_summary_ ON invoice_ (summary_id) WHERE summary_id IS NOT NULL;
--;;
-- The order of the list of all invoices, and below that of drafts or issued ones.
CREATE INDEX invoice_by_date_ ON invoice_ (ledger, bill_on, client_id, id);
--;;
CREATE INDEX invoice_by_bill_day_ ON invoice_ (status, ledger, bill_on, client_id, id);
--;;
-- What is to be paid, by client and by the day on which it is due.
CREATE INDEX invoice_open_ ON invoice_ (client_id, due_on, id) WHERE open_minor > 0;
--;;
CREATE INDEX invoice_corrections_ ON invoice_ (client_id, credits_invoice_id)
    WHERE credits_invoice_id IS NOT NULL;
--;;
CREATE TABLE invoice_line_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    invoice_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('recurring', 'proration', 'credit', 'correction', 'one_time',
                                       'discount', 'coupon', 'credit_note', 'summary')),
    subscription_id TEXT,
    component_id TEXT,
    item_id TEXT,
    price_id TEXT,
    item_name TEXT NOT NULL,
    component_name TEXT NOT NULL DEFAULT '',
    interval_from TEXT NOT NULL,
    interval_to TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    quantity INTEGER NOT NULL,
    unit_amount INTEGER NOT NULL CHECK (unit_amount >= 0),
    unit_scale INTEGER NOT NULL DEFAULT 0,
    amount_minor INTEGER NOT NULL,
    gross_minor INTEGER,
    tax_category TEXT NOT NULL,
    tax_rate_ppm INTEGER NOT NULL,
    credits_line_id TEXT,
    discount_event_id TEXT,
    refund INTEGER NOT NULL DEFAULT 0 CHECK (refund IN (0, 1)),
    trace TEXT NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK (kind = 'summary' OR (subscription_id IS NOT NULL AND component_id IS NOT NULL
        AND item_id IS NOT NULL)),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, subscription_id) REFERENCES subscription_ (client_id, id),
    FOREIGN KEY (client_id, credits_line_id) REFERENCES invoice_line_ (client_id, id),
    FOREIGN KEY (client_id, discount_event_id) REFERENCES timeline_event_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE UNIQUE INDEX invoice_line_position_ ON invoice_line_ (client_id, invoice_id, position);
--;;
-- Duplicate protection (decisions.md 2): one line per interval and revision.
CREATE UNIQUE INDEX invoice_line_once_ ON invoice_line_
    (client_id, subscription_id, component_id, interval_from, interval_to, revision, kind);
--;;
CREATE TABLE invoice_tax_ (
    client_id TEXT NOT NULL REFERENCES account_ (id),
    invoice_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    category TEXT NOT NULL,
    rate_ppm INTEGER NOT NULL,
    taxable_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    PRIMARY KEY (client_id, invoice_id, position),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
-- Money that came or went, as somebody recorded it. Append-only: a mistake is taken back by a row
-- of its own.
CREATE TABLE payment_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    ledger TEXT NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'withdrawal')),
    method TEXT NOT NULL
        CHECK (method IN ('bank_transfer', 'direct_debit', 'card', 'cash', 'cheque', 'other')),
    reference TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    booked_on TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    reverses_id TEXT,
    actor_name TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    command_id TEXT NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK ((kind = 'withdrawal') = (reverses_id IS NOT NULL)),
    FOREIGN KEY (client_id, reverses_id) REFERENCES payment_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE UNIQUE INDEX payment_withdrawn_once_ ON payment_ (client_id, reverses_id)
    WHERE reverses_id IS NOT NULL;
--;;
-- What made an invoice smaller, or, when negative, what opened it again. Append-only.
CREATE TABLE settlement_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    invoice_id TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('payment', 'credit', 'credit_note', 'write_off', 'summary')),
    payment_id TEXT,
    credit_note_id TEXT,
    amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
    settled_on TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    actor_name TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    command_id TEXT NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK ((kind = 'payment') = (payment_id IS NOT NULL)),
    CHECK ((kind = 'credit_note') = (credit_note_id IS NOT NULL)),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, payment_id) REFERENCES payment_ (client_id, id),
    FOREIGN KEY (client_id, credit_note_id) REFERENCES invoice_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX settlement_by_invoice_ ON settlement_ (client_id, invoice_id);
--;;
CREATE INDEX settlement_by_payment_ ON settlement_ (client_id, payment_id)
    WHERE payment_id IS NOT NULL;
--;;
-- Double entry (V8): a row moves an amount from one account of the books to another, so the sum of
-- all entries is zero at every moment by the form of the table itself. Append-only.
CREATE TABLE account_entry_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    ledger TEXT NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    debit TEXT NOT NULL
        CHECK (debit IN ('receivable', 'revenue', 'tax', 'rounding', 'cash', 'credit', 'refund',
                          'write_off', 'opening', 'summary')),
    credit TEXT NOT NULL
        CHECK (credit IN ('receivable', 'revenue', 'tax', 'rounding', 'cash', 'credit', 'refund',
                          'write_off', 'opening', 'summary')),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    entered_on TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    invoice_id TEXT,
    payment_id TEXT,
    command_id TEXT NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK (debit <> credit),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, payment_id) REFERENCES payment_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX account_entry_by_payment_ ON account_entry_ (client_id, payment_id)
    WHERE payment_id IS NOT NULL;
--;;
-- What lists sort and filter by, written in the transaction of each command (decisions.md 6).
CREATE TABLE client_summary_ (
    id TEXT NOT NULL PRIMARY KEY CHECK (id = client_id),
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    name_folded TEXT NOT NULL,
    programme TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'trial', 'active', 'freemium', 'paused', 'disabled',
                                           'ending', 'ended', 'none', 'deleted')),
    plan_name TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    account_manager TEXT NOT NULL DEFAULT '',
    active_users INTEGER NOT NULL DEFAULT 0,
    total_users INTEGER NOT NULL DEFAULT 0,
    currency TEXT NOT NULL,
    next_on TEXT NOT NULL DEFAULT '9999-12-31',
    next_minor INTEGER NOT NULL DEFAULT 0,
    trial_ends_on TEXT NOT NULL DEFAULT '9999-12-31',
    oldest_due_on TEXT NOT NULL DEFAULT '9999-12-31',
    balance_minor INTEGER NOT NULL DEFAULT 0,
    credit_minor INTEGER NOT NULL DEFAULT 0 CHECK (credit_minor >= 0),
    parked_rule TEXT NOT NULL DEFAULT '',
    parked_parameters TEXT NOT NULL DEFAULT '[]',
    rules_version INTEGER NOT NULL DEFAULT 1,
    recalculated_on TEXT NOT NULL DEFAULT '1970-01-01'
) STRICT;
--;;
-- What the list of clients is sorted by (resources/sql/lists/client.sql has the same condition), so
-- that a page, a position far down and a count are read from an index alone.
CREATE INDEX client_summary_by_name_ ON client_summary_ (name_folded, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_number_ ON client_summary_ (number, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_programme_ ON client_summary_ (programme, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_status_ ON client_summary_ (status, name_folded, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_plan_ ON client_summary_ (plan_name, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_users_ ON client_summary_ (active_users, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_next_ ON client_summary_ (next_on, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_amount_ ON client_summary_ (next_minor, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_balance_ ON client_summary_ (balance_minor, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_due_ ON client_summary_ (oldest_due_on, id) WHERE status <> 'deleted';
--;;
CREATE INDEX client_summary_by_email_ ON client_summary_ (email, id) WHERE status <> 'deleted';
--;;
-- Whose drafts were written by older rules than the agency's and have to be written anew.
CREATE INDEX client_summary_by_rules_ ON client_summary_ (rules_version, id);
--;;
-- Mails that wait to be sent. The text has {code} where the single-use code goes; the code is made
-- when the mail is sent, and only its hash is ever stored.
CREATE TABLE outbox_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL CHECK (kind IN ('password_reset')),
    user_id TEXT,
    recipient_name TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'withdrawn', 'sent')),
    code_hash TEXT NOT NULL DEFAULT '',
    code_until INTEGER,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    sent_at INTEGER,
    PRIMARY KEY (client_id, id),
    CHECK (state = 'sent' OR code_hash = ''),
    CHECK (state <> 'waiting' OR recipient <> ''),
    FOREIGN KEY (client_id, user_id) REFERENCES account_user_ (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
-- A staff member acting as a client: one open lease a person (IM.6), with a hard end (IM.10).
CREATE TABLE lease_ (
    id TEXT NOT NULL,
    client_id TEXT NOT NULL REFERENCES account_ (id),
    version INTEGER NOT NULL DEFAULT 1,
    person_id TEXT NOT NULL,
    person_name TEXT NOT NULL,
    machine TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    ticket TEXT NOT NULL DEFAULT '',
    started_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    ended_at INTEGER,
    ended_how TEXT NOT NULL DEFAULT '' CHECK (ended_how IN ('', 'left', 'expired', 'revoked', 'replaced',
                                                           'deleted', 'signed_out', 'abandoned')),
    PRIMARY KEY (client_id, id)
) STRICT, WITHOUT ROWID;
--;;
CREATE UNIQUE INDEX lease_open_ ON lease_ (person_id) WHERE ended_at IS NULL;
--;;
-- Who did what as whom (IM.12). client_id is NULL for what concerns the agency alone; such rows are
-- not visible inside a client context. Append-only.
CREATE TABLE audit_ (
    id TEXT NOT NULL PRIMARY KEY,
    client_id TEXT,
    at INTEGER NOT NULL,
    actor_id TEXT,
    actor_name TEXT NOT NULL,
    acting_as_client INTEGER NOT NULL CHECK (acting_as_client IN (0, 1)),
    lease_id TEXT,
    command_id TEXT NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'started', 'ended')),
    target_id TEXT,
    before_state TEXT NOT NULL DEFAULT '{}',
    after_state TEXT NOT NULL DEFAULT '{}'
) STRICT, WITHOUT ROWID;
--;;
CREATE INDEX audit_by_client_ ON audit_ (client_id, id);
--;;
-- Commands that were carried out, so that a repeated click or a retry finds its receipt. Append-only.
CREATE TABLE command_log_ (
    id TEXT NOT NULL PRIMARY KEY,
    client_id TEXT,
    at INTEGER NOT NULL,
    actor_id TEXT,
    action TEXT NOT NULL,
    receipt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
--;;
-- what the database itself refuses ----------------------------------------------------------------
-- REPLACE takes the old row away without asking the triggers of DELETE, so that whatever must stay
-- also refuses a second row with a key of its own (PostgreSQL has no such verb).
CREATE TRIGGER invoice_issued_insert_ BEFORE INSERT ON invoice_
WHEN EXISTS (SELECT 1 FROM invoice_ WHERE client_id = NEW.client_id AND id = NEW.id AND status = 'issued')
  OR EXISTS (SELECT 1 FROM invoice_ WHERE issuer_id = NEW.issuer_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'immutable: invoice'); END;
--;;
CREATE TRIGGER invoice_issued_takes_ BEFORE UPDATE OF client_id, id, issuer_id, number ON invoice_
WHEN EXISTS (SELECT 1 FROM invoice_ WHERE client_id = NEW.client_id AND id = NEW.id AND status = 'issued')
  OR EXISTS (SELECT 1 FROM invoice_ WHERE issuer_id = NEW.issuer_id AND number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'immutable: invoice'); END;
--;;
-- All but what settles it afterwards (tst_appendonly.cpp tries every column).
CREATE TRIGGER invoice_issued_update_ BEFORE UPDATE OF
    id, client_id, ledger, issuer_id, kind, status, held, held_reason, number, bill_on,
    issued_on, due_on, issued_at, issued_by, service_from, service_to, currency, net_minor,
    tax_minor, total_minor, credit_used_minor, credit_made_minor, refund_minor,
    rounding_minor, applied_minor, payable_minor, credits_invoice_id, replaces_invoice_id,
    reason, plan_count_version, addressee, issuer, content_hash, basis,
    imported, summary_id
ON invoice_ WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: invoice'); END;
--;;
CREATE TRIGGER invoice_issued_delete_ BEFORE DELETE ON invoice_ WHEN OLD.status = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: invoice'); END;
--;;
CREATE TRIGGER invoice_line_issued_insert_ BEFORE INSERT ON invoice_line_
WHEN (SELECT status FROM invoice_ WHERE client_id = NEW.client_id AND id = NEW.invoice_id) = 'issued'
  OR EXISTS (SELECT 1 FROM invoice_line_ l CROSS JOIN invoice_ i ON i.client_id = l.client_id AND i.id = l.invoice_id
             WHERE l.client_id = NEW.client_id AND l.id = NEW.id AND i.status = 'issued')
  OR EXISTS (SELECT 1 FROM invoice_line_ l CROSS JOIN invoice_ i ON i.client_id = l.client_id AND i.id = l.invoice_id
             WHERE l.client_id = NEW.client_id AND l.subscription_id = NEW.subscription_id
               AND l.component_id = NEW.component_id AND l.interval_from = NEW.interval_from
               AND l.interval_to = NEW.interval_to AND l.revision = NEW.revision AND l.kind = NEW.kind
               AND i.status = 'issued')
BEGIN SELECT RAISE(ABORT, 'immutable: invoice line'); END;
--;;
CREATE TRIGGER invoice_line_issued_update_ BEFORE UPDATE ON invoice_line_
WHEN (SELECT status FROM invoice_ WHERE client_id = OLD.client_id AND id = OLD.invoice_id) = 'issued'
  OR (SELECT status FROM invoice_ WHERE client_id = NEW.client_id AND id = NEW.invoice_id) = 'issued'
  OR EXISTS (SELECT 1 FROM invoice_line_ l CROSS JOIN invoice_ i ON i.client_id = l.client_id AND i.id = l.invoice_id
             WHERE l.client_id = NEW.client_id AND l.id = NEW.id AND i.status = 'issued')
  OR EXISTS (SELECT 1 FROM invoice_line_ l CROSS JOIN invoice_ i ON i.client_id = l.client_id AND i.id = l.invoice_id
             WHERE l.client_id = NEW.client_id AND l.subscription_id = NEW.subscription_id
               AND l.component_id = NEW.component_id AND l.interval_from = NEW.interval_from
               AND l.interval_to = NEW.interval_to AND l.revision = NEW.revision AND l.kind = NEW.kind
               AND i.status = 'issued')
BEGIN SELECT RAISE(ABORT, 'immutable: invoice line'); END;
--;;
CREATE TRIGGER invoice_line_issued_delete_ BEFORE DELETE ON invoice_line_
WHEN (SELECT status FROM invoice_ WHERE client_id = OLD.client_id AND id = OLD.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: invoice line'); END;
--;;
CREATE TRIGGER invoice_tax_issued_insert_ BEFORE INSERT ON invoice_tax_
WHEN (SELECT status FROM invoice_ WHERE client_id = NEW.client_id AND id = NEW.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: invoice tax'); END;
--;;
CREATE TRIGGER invoice_tax_issued_update_ BEFORE UPDATE ON invoice_tax_
WHEN (SELECT status FROM invoice_ WHERE client_id = OLD.client_id AND id = OLD.invoice_id) = 'issued'
  OR (SELECT status FROM invoice_ WHERE client_id = NEW.client_id AND id = NEW.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: invoice tax'); END;
--;;
CREATE TRIGGER invoice_tax_issued_delete_ BEFORE DELETE ON invoice_tax_
WHEN (SELECT status FROM invoice_ WHERE client_id = OLD.client_id AND id = OLD.invoice_id) = 'issued'
BEGIN SELECT RAISE(ABORT, 'immutable: invoice tax'); END;
--;;
CREATE TRIGGER account_entry_insert_ BEFORE INSERT ON account_entry_
WHEN EXISTS (SELECT 1 FROM account_entry_ WHERE client_id = NEW.client_id AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: account entry'); END;
--;;
CREATE TRIGGER account_entry_update_ BEFORE UPDATE ON account_entry_
BEGIN SELECT RAISE(ABORT, 'immutable: account entry'); END;
--;;
CREATE TRIGGER account_entry_delete_ BEFORE DELETE ON account_entry_
BEGIN SELECT RAISE(ABORT, 'immutable: account entry'); END;
--;;
CREATE TRIGGER payment_insert_ BEFORE INSERT ON payment_
WHEN EXISTS (SELECT 1 FROM payment_ WHERE client_id = NEW.client_id AND id = NEW.id)
  OR EXISTS (SELECT 1 FROM payment_ WHERE client_id = NEW.client_id
             AND reverses_id = NEW.reverses_id)
BEGIN SELECT RAISE(ABORT, 'immutable: payment'); END;
--;;
CREATE TRIGGER excess_payment_insert_ BEFORE INSERT ON excess_payment_
WHEN EXISTS (SELECT 1 FROM excess_payment_ WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: excess payment'); END;
--;;
CREATE TRIGGER excess_payment_update_ BEFORE UPDATE ON excess_payment_
BEGIN SELECT RAISE(ABORT, 'immutable: excess payment'); END;
--;;
CREATE TRIGGER excess_payment_delete_ BEFORE DELETE ON excess_payment_
BEGIN SELECT RAISE(ABORT, 'immutable: excess payment'); END;
--;;
CREATE TRIGGER settlement_insert_ BEFORE INSERT ON settlement_
WHEN EXISTS (SELECT 1 FROM settlement_ WHERE client_id = NEW.client_id AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: settlement'); END;
--;;
CREATE TRIGGER payment_update_ BEFORE UPDATE ON payment_
BEGIN SELECT RAISE(ABORT, 'immutable: payment'); END;
--;;
CREATE TRIGGER payment_delete_ BEFORE DELETE ON payment_
BEGIN SELECT RAISE(ABORT, 'immutable: payment'); END;
--;;
CREATE TRIGGER settlement_update_ BEFORE UPDATE ON settlement_
BEGIN SELECT RAISE(ABORT, 'immutable: settlement'); END;
--;;
CREATE TRIGGER settlement_delete_ BEFORE DELETE ON settlement_
BEGIN SELECT RAISE(ABORT, 'immutable: settlement'); END;
--;;
CREATE TRIGGER audit_insert_ BEFORE INSERT ON audit_
WHEN EXISTS (SELECT 1 FROM audit_ WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: audit'); END;
--;;
CREATE TRIGGER audit_update_ BEFORE UPDATE ON audit_
BEGIN SELECT RAISE(ABORT, 'immutable: audit'); END;
--;;
CREATE TRIGGER audit_delete_ BEFORE DELETE ON audit_
BEGIN SELECT RAISE(ABORT, 'immutable: audit'); END;
--;;
CREATE TRIGGER timeline_event_insert_ BEFORE INSERT ON timeline_event_
WHEN EXISTS (SELECT 1 FROM timeline_event_ WHERE client_id = NEW.client_id AND id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: timeline event'); END;
--;;
CREATE TRIGGER timeline_event_update_ BEFORE UPDATE ON timeline_event_
BEGIN SELECT RAISE(ABORT, 'immutable: timeline event'); END;
--;;
CREATE TRIGGER timeline_event_delete_ BEFORE DELETE ON timeline_event_
BEGIN SELECT RAISE(ABORT, 'immutable: timeline event'); END;
--;;
CREATE TRIGGER discount_update_ BEFORE UPDATE ON discount_
BEGIN SELECT RAISE(ABORT, 'immutable: discount'); END;
--;;
CREATE TRIGGER discount_delete_ BEFORE DELETE ON discount_
BEGIN SELECT RAISE(ABORT, 'immutable: discount'); END;
--;;
CREATE TRIGGER discount_tier_update_ BEFORE UPDATE ON discount_tier_
BEGIN SELECT RAISE(ABORT, 'immutable: discount tier'); END;
--;;
CREATE TRIGGER discount_tier_delete_ BEFORE DELETE ON discount_tier_
BEGIN SELECT RAISE(ABORT, 'immutable: discount tier'); END;
--;;
CREATE TRIGGER discount_item_update_ BEFORE UPDATE ON discount_item_
BEGIN SELECT RAISE(ABORT, 'immutable: discount item'); END;
--;;
CREATE TRIGGER discount_item_delete_ BEFORE DELETE ON discount_item_
BEGIN SELECT RAISE(ABORT, 'immutable: discount item'); END;
--;;
CREATE TRIGGER unit_event_insert_ BEFORE INSERT ON unit_event_
WHEN EXISTS (SELECT 1 FROM unit_event_ WHERE client_id = NEW.client_id AND sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'immutable: unit event'); END;
--;;
CREATE TRIGGER unit_event_update_ BEFORE UPDATE ON unit_event_
BEGIN SELECT RAISE(ABORT, 'immutable: unit event'); END;
--;;
CREATE TRIGGER unit_event_delete_ BEFORE DELETE ON unit_event_
BEGIN SELECT RAISE(ABORT, 'immutable: unit event'); END;
--;;
CREATE TRIGGER command_log_insert_ BEFORE INSERT ON command_log_
WHEN EXISTS (SELECT 1 FROM command_log_ WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'immutable: command log'); END;
--;;
CREATE TRIGGER command_log_update_ BEFORE UPDATE ON command_log_
BEGIN SELECT RAISE(ABORT, 'immutable: command log'); END;
--;;
CREATE TRIGGER command_log_delete_ BEFORE DELETE ON command_log_
BEGIN SELECT RAISE(ABORT, 'immutable: command log'); END;
