-- The twin of sqlite.sql: same tables, columns and order; types as agreed in
-- resources/sql/README.md. Text sorts by code point on both databases (COLLATE "C").

-- shared: readable everywhere ---------------------------------------------------------------------
CREATE TABLE agency_profile_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    account_id uuid NOT NULL,
    platform_account_id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    email text COLLATE "C" NOT NULL,
    phone text COLLATE "C" NOT NULL DEFAULT '',
    website text COLLATE "C" NOT NULL DEFAULT '',
    street text COLLATE "C" NOT NULL DEFAULT '',
    city text COLLATE "C" NOT NULL DEFAULT '',
    region text COLLATE "C" NOT NULL DEFAULT '',
    postal_code text COLLATE "C" NOT NULL DEFAULT '',
    country text COLLATE "C" NOT NULL DEFAULT '',
    tax_number text COLLATE "C" NOT NULL DEFAULT '',
    registration_number text COLLATE "C" NOT NULL DEFAULT '',
    bank_details text COLLATE "C" NOT NULL DEFAULT '',
    invoice_footer text COLLATE "C" NOT NULL DEFAULT '',
    currency text COLLATE "C" NOT NULL,
    time_zone text COLLATE "C" NOT NULL,
    tax_category text COLLATE "C" NOT NULL DEFAULT 'S',
    tax_rate_ppm bigint NOT NULL DEFAULT 0 CHECK (tax_rate_ppm BETWEEN 0 AND 1000000),
    payment_terms_days bigint NOT NULL DEFAULT 30 CHECK (payment_terms_days BETWEEN 0 AND 365),
    fixed_bill_day bigint NOT NULL DEFAULT 0 CHECK (fixed_bill_day BETWEEN 0 AND 31),
    billing_profile text COLLATE "C" NOT NULL DEFAULT 'CLIENTELE_DAY',
    rules_version bigint NOT NULL DEFAULT 1 CHECK (rules_version > 0),
    client_context_minutes bigint NOT NULL DEFAULT 60
        CHECK (client_context_minutes BETWEEN 5 AND 480),
    numbering text COLLATE "C" NOT NULL DEFAULT 'issuer' CHECK (numbering IN ('issuer', 'client')),
    dunning_days text COLLATE "C" NOT NULL DEFAULT '7,14,30',
    sample boolean NOT NULL DEFAULT false,
    page_size text COLLATE "C" NOT NULL DEFAULT 'A4' CHECK (page_size IN ('A4', 'Letter')),
    logo bytea
);
--;;
CREATE TABLE programme_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    code text COLLATE "C" NOT NULL UNIQUE,
    name text COLLATE "C" NOT NULL,
    active boolean NOT NULL DEFAULT true,
    client_email text COLLATE "C" NOT NULL
        CHECK (client_email IN ('optional', 'mandatory', 'confirmed', 'unique')),
    monthly_only boolean NOT NULL DEFAULT false,
    trial_days bigint NOT NULL DEFAULT 0 CHECK (trial_days >= 0),
    trial_end text COLLATE "C" NOT NULL DEFAULT 'bill'
        CHECK (trial_end IN ('bill', 'freemium', 'suspend', 'ask')),
    freemium_cap bigint NOT NULL DEFAULT 0,
    client_billing text COLLATE "C" NOT NULL DEFAULT 'internal'
        CHECK (client_billing IN ('internal', 'external', 'none')),
    agency_users_billed boolean NOT NULL DEFAULT false,
    computer_cap bigint NOT NULL DEFAULT 0,
    settings text COLLATE "C" NOT NULL DEFAULT '{}'
);
--;;
CREATE TABLE catalogue_item_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    programme_id uuid NOT NULL REFERENCES programme_ (id),
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('plan', 'add_on')),
    name text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    position bigint NOT NULL DEFAULT 0,
    active boolean NOT NULL DEFAULT true,
    tax_category text COLLATE "C",
    tax_rate_ppm bigint CHECK (tax_rate_ppm BETWEEN 0 AND 1000000),
    trial_days bigint CHECK (trial_days BETWEEN 0 AND 3660),
    CHECK ((tax_category IS NULL) = (tax_rate_ppm IS NULL)),
    UNIQUE (programme_id, name_folded)
);
--;;
CREATE TABLE price_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    item_id uuid NOT NULL REFERENCES catalogue_item_ (id),
    ledger text COLLATE "C" NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    currency text COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    period_unit text COLLATE "C" NOT NULL CHECK (period_unit IN ('day', 'month', 'year')),
    period_count bigint NOT NULL CHECK (period_count > 0),
    tax_included boolean NOT NULL DEFAULT false,
    UNIQUE (item_id, ledger, currency, valid_from)
);
--;;
CREATE TABLE price_component_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    price_id uuid NOT NULL REFERENCES price_ (id),
    position bigint NOT NULL,
    name text COLLATE "C" NOT NULL DEFAULT '',
    kind text COLLATE "C" NOT NULL
        CHECK (kind IN ('flat', 'per_unit', 'graduated', 'volume', 'package')),
    meter text COLLATE "C" NOT NULL
        CHECK (meter IN ('none', 'active_users', 'monitored_users', 'computers',
                                         'client_accounts', 'manual')),
    counting_rule text COLLATE "C" NOT NULL
        CHECK (counting_rule IN ('snapshot', 'daily', 'peak', 'high_water')),
    timing text COLLATE "C" NOT NULL CHECK (timing IN ('advance', 'arrears')),
    unit_amount bigint NOT NULL CHECK (unit_amount >= 0),
    unit_scale bigint NOT NULL DEFAULT 0 CHECK (unit_scale BETWEEN 0 AND 9),
    included_units bigint NOT NULL DEFAULT 0 CHECK (included_units >= 0),
    minimum_minor bigint NOT NULL DEFAULT 0 CHECK (minimum_minor >= 0),
    package_size bigint NOT NULL DEFAULT 1 CHECK (package_size > 0),
    first_period bigint NOT NULL DEFAULT 0 CHECK (first_period >= 0),
    last_period bigint,
    UNIQUE (price_id, position)
);
--;;
CREATE TABLE price_tier_ (
    id uuid NOT NULL PRIMARY KEY,
    component_id uuid NOT NULL REFERENCES price_component_ (id),
    position bigint NOT NULL,
    up_to bigint,
    unit_amount bigint NOT NULL CHECK (unit_amount >= 0),
    unit_scale bigint NOT NULL DEFAULT 0 CHECK (unit_scale BETWEEN 0 AND 9),
    flat_minor bigint NOT NULL DEFAULT 0 CHECK (flat_minor >= 0),
    UNIQUE (component_id, position)
);
--;;
CREATE TABLE access_level_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    code text COLLATE "C" NOT NULL UNIQUE,
    name text COLLATE "C" NOT NULL,
    built_in boolean NOT NULL DEFAULT false
);
--;;
CREATE TABLE access_level_permission_ (
    access_level_id uuid NOT NULL REFERENCES access_level_ (id),
    permission text COLLATE "C" NOT NULL,
    PRIMARY KEY (access_level_id, permission)
);
--;;
-- How many active paid plans a programme has once all that is scheduled has come, for the discount of
-- S0.13 (decisions.md 2): readable inside a client context without any other client's row.
CREATE TABLE plan_count_ (
    id uuid NOT NULL PRIMARY KEY REFERENCES programme_ (id),
    version bigint NOT NULL DEFAULT 1,
    active_plans bigint NOT NULL DEFAULT 0 CHECK (active_plans >= 0)
);
--;;
-- Its history and what is known to come: from that day on so many more, or fewer. A day holds what
-- it held when it began, so that terms which have begun keep their discount.
CREATE TABLE plan_count_change_ (
    programme_id uuid NOT NULL REFERENCES programme_ (id),
    from_on date NOT NULL,
    delta bigint NOT NULL,
    PRIMARY KEY (programme_id, from_on)
);
--;;
-- agency: absent inside a client context ----------------------------------------------------------
CREATE TABLE person_ (
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    name text COLLATE "C" NOT NULL,
    email text COLLATE "C" NOT NULL,
    email_folded text COLLATE "C" NOT NULL UNIQUE,
    password_hash text COLLATE "C" NOT NULL DEFAULT '',
    database_login text COLLATE "C",
    active boolean NOT NULL DEFAULT true,
    last_login_at bigint,
    failed_logins bigint NOT NULL DEFAULT 0,
    locked_until bigint
);
--;;
-- The owner is the issuer, or the client where each client has numbers of its own.
CREATE TABLE number_series_ (
    owner_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'sub_invoice', 'account')),
    year bigint NOT NULL,
    next_number bigint NOT NULL CHECK (next_number > 0),
    PRIMARY KEY (owner_id, kind, year)
);
--;;
-- What the key is made of that signs proofs of invoices. The secret is made by the database itself:
-- a server may log what is sent to it, but not what it answers.
CREATE TABLE signing_key_ (
    purpose text COLLATE "C" NOT NULL PRIMARY KEY CHECK (purpose IN ('proof')),
    secret text COLLATE "C" NOT NULL,
    salt text COLLATE "C" NOT NULL,
    made_at bigint NOT NULL
);
--;;
CREATE TABLE exchange_rate_ (
    id uuid NOT NULL PRIMARY KEY,
    from_currency text COLLATE "C" NOT NULL,
    to_currency text COLLATE "C" NOT NULL,
    valid_from date NOT NULL,
    numerator bigint NOT NULL CHECK (numerator > 0),
    denominator bigint NOT NULL CHECK (denominator > 0),
    UNIQUE (from_currency, to_currency, valid_from)
);
--;;
-- What the agency paid the platform for client accounts above the package of a month (S3.27); below 0
-- it was taken back. Append-only.
CREATE TABLE excess_payment_ (
    id uuid NOT NULL PRIMARY KEY,
    programme_id uuid NOT NULL REFERENCES programme_ (id),
    month_on date NOT NULL,
    booked_on date NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
    note text COLLATE "C" NOT NULL DEFAULT '',
    actor_name text COLLATE "C" NOT NULL,
    recorded_at bigint NOT NULL
);
--;;
CREATE INDEX excess_payment_by_month_ ON excess_payment_ (programme_id, month_on);
--;;
-- client: confined --------------------------------------------------------------------------------
-- Every account carries its own id as client_id, so that one rule confines all client tables.
CREATE TABLE account_ (
    id uuid NOT NULL PRIMARY KEY,
    client_id uuid NOT NULL CHECK (client_id = id),
    version bigint NOT NULL DEFAULT 1,
    parent_id uuid,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('platform', 'agency', 'client')),
    number text COLLATE "C" NOT NULL UNIQUE,
    external_reference text COLLATE "C",
    name text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    programme_id uuid REFERENCES programme_ (id),
    email text COLLATE "C",
    email_folded text COLLATE "C",
    email_unique boolean NOT NULL DEFAULT FALSE,
    contact_name text COLLATE "C" NOT NULL DEFAULT '',
    contact_title text COLLATE "C" NOT NULL DEFAULT '',
    street text COLLATE "C" NOT NULL DEFAULT '',
    city text COLLATE "C" NOT NULL DEFAULT '',
    region text COLLATE "C" NOT NULL DEFAULT '',
    postal_code text COLLATE "C" NOT NULL DEFAULT '',
    country text COLLATE "C" NOT NULL DEFAULT '',
    phone text COLLATE "C" NOT NULL DEFAULT '',
    fax text COLLATE "C" NOT NULL DEFAULT '',
    website text COLLATE "C" NOT NULL DEFAULT '',
    tax_number text COLLATE "C" NOT NULL DEFAULT '',
    currency text COLLATE "C" NOT NULL,
    time_zone text COLLATE "C" NOT NULL,
    bill_day bigint NOT NULL DEFAULT 0 CHECK (bill_day BETWEEN 0 AND 31),
    billing_profile text COLLATE "C" NOT NULL DEFAULT '',
    account_manager_id uuid,
    deputy_id uuid,
    status text COLLATE "C" NOT NULL DEFAULT 'active'
        CHECK (status IN ('pending', 'active', 'paused', 'disabled', 'deleted')),
    deleted_on date,
    had_administrator boolean NOT NULL DEFAULT false,
    last_sequence bigint NOT NULL DEFAULT 0,
    created_at bigint NOT NULL
);
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
    id uuid NOT NULL PRIMARY KEY,
    version bigint NOT NULL DEFAULT 1,
    person_id uuid NOT NULL REFERENCES person_ (id),
    account_id uuid NOT NULL REFERENCES account_ (id),
    access_level_id uuid NOT NULL REFERENCES access_level_ (id),
    covers_clients boolean NOT NULL DEFAULT false,
    shares_limits boolean NOT NULL DEFAULT false,
    UNIQUE (person_id, account_id)
);
--;;
-- Whose summary invoice the documents of a client go on (issue 4). Of the agency: a client neither
-- sees nor chooses who pays. One level: who pays for others is paid for by nobody.
CREATE TABLE payer_ (
    account_id uuid NOT NULL PRIMARY KEY REFERENCES account_ (id),
    payer_id uuid NOT NULL REFERENCES account_ (id),
    CHECK (account_id <> payer_id)
);
--;;
CREATE INDEX payer_by_payer_ ON payer_ (payer_id);
--;;
-- Accounts that the draw of a month disabled (S3.30), in the order of their lots. An account is
-- disabled as long as a draw holds it.
CREATE TABLE drawn_account_ (
    programme_id uuid NOT NULL REFERENCES programme_ (id),
    month_on date NOT NULL,
    account_id uuid NOT NULL REFERENCES account_ (id),
    position bigint NOT NULL CHECK (position > 0),
    lot text COLLATE "C" NOT NULL,
    disabled boolean NOT NULL DEFAULT true,
    PRIMARY KEY (programme_id, month_on, account_id)
);
--;;
CREATE INDEX drawn_account_by_account_ ON drawn_account_ (account_id);
--;;
CREATE TABLE account_user_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    first_name text COLLATE "C" NOT NULL,
    last_name text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    email text COLLATE "C" NOT NULL,
    email_folded text COLLATE "C" NOT NULL,
    active boolean NOT NULL DEFAULT true,
    administrator boolean NOT NULL DEFAULT false,
    role text COLLATE "C" NOT NULL DEFAULT '',
    contact_menu boolean NOT NULL DEFAULT true,
    password_hash text COLLATE "C" NOT NULL DEFAULT '',
    created_at bigint NOT NULL,
    last_login_at bigint,
    deleted_on date,
    PRIMARY KEY (client_id, id)
);
--;;
CREATE INDEX account_user_by_name_ ON account_user_ (client_id, name_folded, id);
--;;
CREATE UNIQUE INDEX account_user_by_email_ ON account_user_ (client_id, email_folded)
    WHERE deleted_on IS NULL;
--;;
CREATE TABLE computer_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    name text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    serial text COLLATE "C" NOT NULL DEFAULT '',
    active boolean NOT NULL DEFAULT true,
    created_at bigint NOT NULL,
    PRIMARY KEY (client_id, id)
);
--;;
CREATE INDEX computer_by_name_ ON computer_ (client_id, name_folded, id);
--;;
-- In one account at a time, and counted once (S1.28).
CREATE UNIQUE INDEX computer_by_serial_ ON computer_ (serial) WHERE active AND serial <> '';
--;;
CREATE TABLE monitored_user_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    name text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    active boolean NOT NULL DEFAULT true,
    created_at bigint NOT NULL,
    PRIMARY KEY (client_id, id)
);
--;;
-- One row for the plan and one for each add-on; what it is now is derived from the timeline.
CREATE TABLE subscription_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    ledger text COLLATE "C" NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('plan', 'add_on')),
    item_id uuid NOT NULL REFERENCES catalogue_item_ (id),
    quantity bigint NOT NULL DEFAULT 1 CHECK (quantity > 0),
    state text COLLATE "C" NOT NULL
        CHECK (state IN ('scheduled', 'trial', 'active', 'paused', 'ended')),
    started_on date NOT NULL,
    trial_until date,
    ends_on date,
    counted_from date,
    counted_until date,
    PRIMARY KEY (client_id, id)
);
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
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    programme_id uuid NOT NULL REFERENCES programme_ (id),
    from_on date NOT NULL,
    delta bigint NOT NULL,
    PRIMARY KEY (client_id, id)
);
--;;
-- The truth about what a client has; see billing/input.h. Append-only.
CREATE TABLE timeline_event_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    sequence bigint NOT NULL,
    ledger text COLLATE "C" NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    subscription_id uuid,
    kind text COLLATE "C" NOT NULL
        CHECK (kind IN ('subscription_started', 'item_changed', 'quantity_changed',
        'trial_extended', 'paused', 'resumed', 'bill_day_changed', 'cancelled', 'withdrawn',
        'charged', 'discount_granted', 'discount_ended', 'coupon_redeemed')),
    effective_on date NOT NULL,
    recorded_at bigint NOT NULL,
    item_id uuid REFERENCES catalogue_item_ (id),
    quantity bigint NOT NULL DEFAULT 1,
    bill_day bigint NOT NULL DEFAULT 0,
    until_on date,
    target_id uuid,
    anchor_on date,
    at_once boolean NOT NULL DEFAULT false,
    cancellation text COLLATE "C" NOT NULL DEFAULT 'credit'
        CHECK (cancellation IN ('credit', 'refund', 'nothing')),
    unit_amount bigint NOT NULL DEFAULT 0,
    unit_scale bigint NOT NULL DEFAULT 0 CHECK (unit_scale BETWEEN 0 AND 9),
    command_id uuid NOT NULL,
    actor_name text COLLATE "C" NOT NULL,
    acting_as_client boolean NOT NULL,
    CHECK (subscription_id IS NOT NULL
        OR kind IN ('withdrawn', 'discount_granted', 'discount_ended', 'coupon_redeemed')),
    PRIMARY KEY (client_id, id),
    FOREIGN KEY (client_id, subscription_id) REFERENCES subscription_ (client_id, id),
    FOREIGN KEY (client_id, target_id) REFERENCES timeline_event_ (client_id, id)
);
--;;
-- What is scheduled, of all clients.
CREATE INDEX timeline_event_by_day_ ON timeline_event_ (effective_on, client_id);
--;;
-- What a discount or a coupon is, a value of its event; see billing/input.h. Append-only.
CREATE TABLE discount_ (
    client_id uuid NOT NULL REFERENCES account_ (id),
    event_id uuid NOT NULL,
    name text COLLATE "C" NOT NULL,
    rate_ppm bigint NOT NULL DEFAULT 0 CHECK (rate_ppm BETWEEN 0 AND 1000000),
    amount_minor bigint NOT NULL DEFAULT 0 CHECK (amount_minor >= 0),
    prorate boolean NOT NULL DEFAULT true,
    terms bigint,
    position bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (client_id, event_id),
    FOREIGN KEY (client_id, event_id) REFERENCES timeline_event_ (client_id, id)
);
--;;
CREATE TABLE discount_tier_ (
    client_id uuid NOT NULL REFERENCES account_ (id),
    event_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position > 0),
    more_than bigint NOT NULL CHECK (more_than >= 0),
    rate_ppm bigint NOT NULL CHECK (rate_ppm BETWEEN 0 AND 1000000),
    PRIMARY KEY (client_id, event_id, position),
    FOREIGN KEY (client_id, event_id) REFERENCES discount_ (client_id, event_id)
);
--;;
CREATE TABLE discount_item_ (
    client_id uuid NOT NULL REFERENCES account_ (id),
    event_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position > 0),
    item_id uuid NOT NULL REFERENCES catalogue_item_ (id),
    PRIMARY KEY (client_id, event_id, position),
    FOREIGN KEY (client_id, event_id) REFERENCES discount_ (client_id, event_id)
);
--;;
-- A unit of a meter begins or ceases to count; see billing/input.h. Append-only.
CREATE TABLE unit_event_ (
    client_id uuid NOT NULL REFERENCES account_ (id),
    sequence bigint NOT NULL,
    meter text COLLATE "C" NOT NULL
        CHECK (meter IN ('active_users', 'monitored_users', 'computers')),
    unit_id uuid NOT NULL,
    effective_on date NOT NULL,
    counts boolean NOT NULL,
    recorded_at bigint NOT NULL,
    actor_name text COLLATE "C" NOT NULL,
    acting_as_client boolean NOT NULL,
    PRIMARY KEY (client_id, sequence)
);
--;;
-- What a row was issued with never changes; what settled it since is kept in the columns from
-- voided on.
CREATE TABLE invoice_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    ledger text COLLATE "C" NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    issuer_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    status text COLLATE "C" NOT NULL CHECK (status IN ('draft', 'issued')),
    held boolean NOT NULL DEFAULT false,
    held_reason text COLLATE "C" NOT NULL DEFAULT '',
    number text COLLATE "C",
    bill_on date NOT NULL,
    issued_on date,
    due_on date,
    issued_at bigint,
    issued_by text COLLATE "C" NOT NULL DEFAULT '',
    service_from date NOT NULL,
    service_to date NOT NULL,
    currency text COLLATE "C" NOT NULL,
    net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    credit_used_minor bigint NOT NULL DEFAULT 0 CHECK (credit_used_minor >= 0),
    credit_made_minor bigint NOT NULL DEFAULT 0 CHECK (credit_made_minor >= 0),
    refund_minor bigint NOT NULL DEFAULT 0 CHECK (refund_minor >= 0),
    rounding_minor bigint NOT NULL DEFAULT 0,
    applied_minor bigint NOT NULL DEFAULT 0 CHECK (applied_minor >= 0),
    payable_minor bigint NOT NULL CHECK (payable_minor >= 0),
    credits_invoice_id uuid,
    replaces_invoice_id uuid,
    summary_id uuid,
    reason text COLLATE "C" NOT NULL DEFAULT '',
    plan_count_version bigint NOT NULL DEFAULT 0,
    addressee text COLLATE "C" NOT NULL DEFAULT '{}',
    issuer text COLLATE "C" NOT NULL DEFAULT '{}',
    content_hash text COLLATE "C" NOT NULL DEFAULT '',
    basis text COLLATE "C" NOT NULL DEFAULT '',
    imported boolean NOT NULL DEFAULT false,
    voided boolean NOT NULL DEFAULT false,
    paid_minor bigint NOT NULL DEFAULT 0 CHECK (paid_minor >= 0),
    credited_minor bigint NOT NULL DEFAULT 0 CHECK (credited_minor >= 0),
    written_off_minor bigint NOT NULL DEFAULT 0 CHECK (written_off_minor >= 0),
    open_minor bigint NOT NULL DEFAULT 0 CHECK (open_minor >= 0),
    PRIMARY KEY (client_id, id),
    CHECK ((status = 'issued') = (number IS NOT NULL)),
    CHECK (total_minor = net_minor + tax_minor),
    CHECK (payable_minor = total_minor + rounding_minor - credit_used_minor + credit_made_minor
        + refund_minor + applied_minor),
    CHECK (open_minor = CASE WHEN status = 'draft' THEN 0
        ELSE payable_minor - paid_minor - credited_minor - written_off_minor END),
    FOREIGN KEY (client_id, credits_invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, replaces_invoice_id) REFERENCES invoice_ (client_id, id)
);
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
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    invoice_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position > 0),
    kind text COLLATE "C" NOT NULL
        CHECK (kind IN ('recurring', 'proration', 'credit', 'correction', 'one_time', 'discount',
                        'coupon', 'credit_note', 'summary')),
    subscription_id uuid,
    component_id uuid,
    item_id uuid,
    price_id uuid,
    item_name text COLLATE "C" NOT NULL,
    component_name text COLLATE "C" NOT NULL DEFAULT '',
    interval_from date NOT NULL,
    interval_to date NOT NULL,
    period_from date NOT NULL,
    period_to date NOT NULL,
    revision bigint NOT NULL DEFAULT 0,
    quantity bigint NOT NULL,
    unit_amount bigint NOT NULL CHECK (unit_amount >= 0),
    unit_scale bigint NOT NULL DEFAULT 0,
    amount_minor bigint NOT NULL,
    gross_minor bigint,
    tax_category text COLLATE "C" NOT NULL,
    tax_rate_ppm bigint NOT NULL,
    credits_line_id uuid,
    discount_event_id uuid,
    refund boolean NOT NULL DEFAULT false,
    trace text COLLATE "C" NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK (kind = 'summary' OR (subscription_id IS NOT NULL AND component_id IS NOT NULL
        AND item_id IS NOT NULL)),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, subscription_id) REFERENCES subscription_ (client_id, id),
    FOREIGN KEY (client_id, credits_line_id) REFERENCES invoice_line_ (client_id, id),
    FOREIGN KEY (client_id, discount_event_id) REFERENCES timeline_event_ (client_id, id)
);
--;;
CREATE UNIQUE INDEX invoice_line_position_ ON invoice_line_ (client_id, invoice_id, position);
--;;
-- Duplicate protection (decisions.md 2): one line per interval and revision.
CREATE UNIQUE INDEX invoice_line_once_ ON invoice_line_
    (client_id, subscription_id, component_id, interval_from, interval_to, revision, kind);
--;;
CREATE TABLE invoice_tax_ (
    client_id uuid NOT NULL REFERENCES account_ (id),
    invoice_id uuid NOT NULL,
    position bigint NOT NULL CHECK (position > 0),
    category text COLLATE "C" NOT NULL,
    rate_ppm bigint NOT NULL,
    taxable_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    PRIMARY KEY (client_id, invoice_id, position),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id)
);
--;;
-- Money that came or went, as somebody recorded it. Append-only: a mistake is taken back by a row
-- of its own.
CREATE TABLE payment_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    ledger text COLLATE "C" NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('payment', 'refund', 'withdrawal')),
    method text COLLATE "C" NOT NULL
        CHECK (method IN ('bank_transfer', 'direct_debit', 'card', 'cash', 'cheque', 'other')),
    reference text COLLATE "C" NOT NULL DEFAULT '',
    note text COLLATE "C" NOT NULL DEFAULT '',
    booked_on date NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    currency text COLLATE "C" NOT NULL,
    reverses_id uuid,
    actor_name text COLLATE "C" NOT NULL,
    recorded_at bigint NOT NULL,
    command_id uuid NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK ((kind = 'withdrawal') = (reverses_id IS NOT NULL)),
    FOREIGN KEY (client_id, reverses_id) REFERENCES payment_ (client_id, id)
);
--;;
CREATE UNIQUE INDEX payment_withdrawn_once_ ON payment_ (client_id, reverses_id)
    WHERE reverses_id IS NOT NULL;
--;;
-- What made an invoice smaller, or, when negative, what opened it again. Append-only.
CREATE TABLE settlement_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    invoice_id uuid NOT NULL,
    kind text COLLATE "C" NOT NULL
        CHECK (kind IN ('payment', 'credit', 'credit_note', 'write_off', 'summary')),
    payment_id uuid,
    credit_note_id uuid,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
    settled_on date NOT NULL,
    note text COLLATE "C" NOT NULL DEFAULT '',
    actor_name text COLLATE "C" NOT NULL,
    recorded_at bigint NOT NULL,
    command_id uuid NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK ((kind = 'payment') = (payment_id IS NOT NULL)),
    CHECK ((kind = 'credit_note') = (credit_note_id IS NOT NULL)),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, payment_id) REFERENCES payment_ (client_id, id),
    FOREIGN KEY (client_id, credit_note_id) REFERENCES invoice_ (client_id, id)
);
--;;
CREATE INDEX settlement_by_invoice_ ON settlement_ (client_id, invoice_id);
--;;
CREATE INDEX settlement_by_payment_ ON settlement_ (client_id, payment_id)
    WHERE payment_id IS NOT NULL;
--;;
-- Double entry (V8): a row moves an amount from one account of the books to another, so the sum of
-- all entries is zero at every moment by the form of the table itself. Append-only.
CREATE TABLE account_entry_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    ledger text COLLATE "C" NOT NULL CHECK (ledger IN ('retail', 'wholesale')),
    debit text COLLATE "C" NOT NULL
        CHECK (debit IN ('receivable', 'revenue', 'tax', 'rounding', 'cash', 'credit', 'refund',
                          'write_off', 'opening', 'summary')),
    credit text COLLATE "C" NOT NULL
        CHECK (credit IN ('receivable', 'revenue', 'tax', 'rounding', 'cash', 'credit', 'refund',
                          'write_off', 'opening', 'summary')),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    currency text COLLATE "C" NOT NULL,
    entered_on date NOT NULL,
    recorded_at bigint NOT NULL,
    invoice_id uuid,
    payment_id uuid,
    command_id uuid NOT NULL,
    PRIMARY KEY (client_id, id),
    CHECK (debit <> credit),
    FOREIGN KEY (client_id, invoice_id) REFERENCES invoice_ (client_id, id),
    FOREIGN KEY (client_id, payment_id) REFERENCES payment_ (client_id, id)
);
--;;
CREATE INDEX account_entry_by_payment_ ON account_entry_ (client_id, payment_id)
    WHERE payment_id IS NOT NULL;
--;;
-- What lists sort and filter by, written in the transaction of each command (decisions.md 6).
CREATE TABLE client_summary_ (
    id uuid NOT NULL PRIMARY KEY CHECK (id = client_id),
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    number text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    name_folded text COLLATE "C" NOT NULL,
    programme text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL
        CHECK (status IN ('pending', 'trial', 'active', 'freemium', 'paused', 'disabled',
                                           'ending', 'ended', 'none', 'deleted')),
    plan_name text COLLATE "C" NOT NULL DEFAULT '',
    email text COLLATE "C" NOT NULL DEFAULT '',
    account_manager text COLLATE "C" NOT NULL DEFAULT '',
    active_users bigint NOT NULL DEFAULT 0,
    total_users bigint NOT NULL DEFAULT 0,
    currency text COLLATE "C" NOT NULL,
    next_on date NOT NULL DEFAULT '9999-12-31',
    next_minor bigint NOT NULL DEFAULT 0,
    trial_ends_on date NOT NULL DEFAULT '9999-12-31',
    oldest_due_on date NOT NULL DEFAULT '9999-12-31',
    balance_minor bigint NOT NULL DEFAULT 0,
    credit_minor bigint NOT NULL DEFAULT 0 CHECK (credit_minor >= 0),
    parked_rule text COLLATE "C" NOT NULL DEFAULT '',
    parked_parameters text COLLATE "C" NOT NULL DEFAULT '[]',
    rules_version bigint NOT NULL DEFAULT 1,
    recalculated_on date NOT NULL DEFAULT '1970-01-01'
);
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
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('password_reset')),
    user_id uuid,
    recipient_name text COLLATE "C" NOT NULL,
    recipient text COLLATE "C" NOT NULL,
    subject text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    state text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'withdrawn', 'sent')),
    code_hash text COLLATE "C" NOT NULL DEFAULT '',
    code_until bigint,
    created_at bigint NOT NULL,
    created_by text COLLATE "C" NOT NULL,
    sent_at bigint,
    PRIMARY KEY (client_id, id),
    CHECK (state = 'sent' OR code_hash = ''),
    CHECK (state <> 'waiting' OR recipient <> ''),
    FOREIGN KEY (client_id, user_id) REFERENCES account_user_ (client_id, id)
);
--;;
-- A staff member acting as a client: one open lease a person (IM.6), with a hard end (IM.10).
CREATE TABLE lease_ (
    id uuid NOT NULL,
    client_id uuid NOT NULL REFERENCES account_ (id),
    version bigint NOT NULL DEFAULT 1,
    person_id uuid NOT NULL,
    person_name text COLLATE "C" NOT NULL,
    machine text COLLATE "C" NOT NULL DEFAULT '',
    reason text COLLATE "C" NOT NULL DEFAULT '',
    ticket text COLLATE "C" NOT NULL DEFAULT '',
    started_at bigint NOT NULL,
    until_at bigint NOT NULL,
    ended_at bigint,
    ended_how text COLLATE "C" NOT NULL DEFAULT ''
        CHECK (ended_how IN ('', 'left', 'expired', 'revoked', 'replaced',
                                                           'deleted', 'signed_out', 'abandoned')),
    PRIMARY KEY (client_id, id)
);
--;;
CREATE UNIQUE INDEX lease_open_ ON lease_ (person_id) WHERE ended_at IS NULL;
--;;
-- Who did what as whom (IM.12). client_id is NULL for what concerns the agency alone; such rows are
-- not visible inside a client context. Append-only.
CREATE TABLE audit_ (
    id uuid NOT NULL PRIMARY KEY,
    client_id uuid,
    at bigint NOT NULL,
    actor_id uuid,
    actor_name text COLLATE "C" NOT NULL,
    acting_as_client boolean NOT NULL,
    lease_id uuid,
    command_id uuid NOT NULL,
    action text COLLATE "C" NOT NULL,
    outcome text COLLATE "C" NOT NULL CHECK (outcome IN ('done', 'refused', 'started', 'ended')),
    target_id uuid,
    before_state text COLLATE "C" NOT NULL DEFAULT '{}',
    after_state text COLLATE "C" NOT NULL DEFAULT '{}'
);
--;;
CREATE INDEX audit_by_client_ ON audit_ (client_id, id);
--;;
-- Commands that were carried out, so that a repeated click or a retry finds its receipt. Append-only.
CREATE TABLE command_log_ (
    id uuid NOT NULL PRIMARY KEY,
    client_id uuid,
    at bigint NOT NULL,
    actor_id uuid,
    action text COLLATE "C" NOT NULL,
    receipt text COLLATE "C" NOT NULL
);
--;;
-- what the database itself refuses ----------------------------------------------------------------
CREATE FUNCTION refuse_immutable() RETURNS trigger LANGUAGE plpgsql
SET search_path = clientele, pg_temp
AS $$ BEGIN RAISE EXCEPTION 'immutable: %', TG_ARGV[0]; END $$;
--;;
-- A part of an issued invoice: neither taken from one nor added to one.
CREATE FUNCTION refuse_part_of_issued() RETURNS trigger LANGUAGE plpgsql
SET search_path = clientele, pg_temp
AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM invoice_ WHERE client_id = OLD.client_id
            AND id = OLD.invoice_id AND status = 'issued') THEN
        RAISE EXCEPTION 'immutable: %', TG_ARGV[0];
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF EXISTS (SELECT 1 FROM invoice_ WHERE client_id = NEW.client_id
            AND id = NEW.invoice_id AND status = 'issued') THEN
        RAISE EXCEPTION 'immutable: %', TG_ARGV[0];
    END IF;
    RETURN NEW;
END $$;
--;;
-- Emptying a table asks no trigger of a row.
CREATE TRIGGER invoice_truncate_ BEFORE TRUNCATE ON invoice_ EXECUTE FUNCTION refuse_immutable('invoice');
--;;
CREATE TRIGGER invoice_line_truncate_ BEFORE TRUNCATE ON invoice_line_ EXECUTE FUNCTION refuse_immutable('invoice line');
--;;
CREATE TRIGGER invoice_tax_truncate_ BEFORE TRUNCATE ON invoice_tax_ EXECUTE FUNCTION refuse_immutable('invoice tax');
--;;
CREATE TRIGGER account_entry_truncate_ BEFORE TRUNCATE ON account_entry_ EXECUTE FUNCTION refuse_immutable('account entry');
--;;
CREATE TRIGGER payment_truncate_ BEFORE TRUNCATE ON payment_ EXECUTE FUNCTION refuse_immutable('payment');
--;;
CREATE TRIGGER excess_payment_truncate_ BEFORE TRUNCATE ON excess_payment_ EXECUTE FUNCTION refuse_immutable('excess payment');
--;;
CREATE TRIGGER settlement_truncate_ BEFORE TRUNCATE ON settlement_ EXECUTE FUNCTION refuse_immutable('settlement');
--;;
CREATE TRIGGER audit_truncate_ BEFORE TRUNCATE ON audit_ EXECUTE FUNCTION refuse_immutable('audit');
--;;
CREATE TRIGGER timeline_event_truncate_ BEFORE TRUNCATE ON timeline_event_ EXECUTE FUNCTION refuse_immutable('timeline event');
--;;
CREATE TRIGGER unit_event_truncate_ BEFORE TRUNCATE ON unit_event_ EXECUTE FUNCTION refuse_immutable('unit event');
--;;
CREATE TRIGGER command_log_truncate_ BEFORE TRUNCATE ON command_log_ EXECUTE FUNCTION refuse_immutable('command log');
--;;
-- All but what settles it afterwards (tst_appendonly.cpp tries every column).
CREATE TRIGGER invoice_issued_ BEFORE DELETE OR UPDATE OF
    id, client_id, ledger, issuer_id, kind, status, held, held_reason, number, bill_on,
    issued_on, due_on, issued_at, issued_by, service_from, service_to, currency, net_minor,
    tax_minor, total_minor, credit_used_minor, credit_made_minor, refund_minor,
    rounding_minor, applied_minor, payable_minor, credits_invoice_id, replaces_invoice_id,
    reason, plan_count_version, addressee, issuer, content_hash, basis,
    imported, summary_id
ON invoice_ FOR EACH ROW
WHEN (OLD.status = 'issued') EXECUTE FUNCTION refuse_immutable('invoice');
--;;
CREATE TRIGGER invoice_line_issued_ BEFORE INSERT OR UPDATE OR DELETE ON invoice_line_ FOR EACH ROW
EXECUTE FUNCTION refuse_part_of_issued('invoice line');
--;;
CREATE TRIGGER invoice_tax_issued_ BEFORE INSERT OR UPDATE OR DELETE ON invoice_tax_ FOR EACH ROW
EXECUTE FUNCTION refuse_part_of_issued('invoice tax');
--;;
CREATE TRIGGER account_entry_append_only_ BEFORE UPDATE OR DELETE ON account_entry_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('account entry');
--;;
CREATE TRIGGER payment_append_only_ BEFORE UPDATE OR DELETE ON payment_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('payment');
--;;
CREATE TRIGGER excess_payment_append_only_ BEFORE UPDATE OR DELETE ON excess_payment_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('excess payment');
--;;
CREATE TRIGGER settlement_append_only_ BEFORE UPDATE OR DELETE ON settlement_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('settlement');
--;;
CREATE TRIGGER audit_append_only_ BEFORE UPDATE OR DELETE ON audit_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('audit');
--;;
CREATE TRIGGER timeline_event_append_only_ BEFORE UPDATE OR DELETE ON timeline_event_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('timeline event');
--;;
CREATE TRIGGER discount_append_only_ BEFORE UPDATE OR DELETE ON discount_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('discount');
--;;
CREATE TRIGGER discount_tier_append_only_ BEFORE UPDATE OR DELETE ON discount_tier_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('discount tier');
--;;
CREATE TRIGGER discount_item_append_only_ BEFORE UPDATE OR DELETE ON discount_item_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('discount item');
--;;
CREATE TRIGGER unit_event_append_only_ BEFORE UPDATE OR DELETE ON unit_event_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('unit event');
--;;
CREATE TRIGGER command_log_append_only_ BEFORE UPDATE OR DELETE ON command_log_ FOR EACH ROW
EXECUTE FUNCTION refuse_immutable('command log');
