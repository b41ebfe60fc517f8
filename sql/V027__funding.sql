-- Money: streams from funders by financial year, the conditions on them, what is set aside of them for whom, what is claimed and what is paid.

CREATE TABLE funding_stream (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    reference VARCHAR(30) NOT NULL,
    funder_id UUID NOT NULL,
    holder_id UUID NOT NULL COMMENT 'holds the money (banker): a body in law; a partnership is none',
    partnership_id UUID NULL COMMENT 'the partnership for which it is held',
    name_en VARCHAR(200) NULL,
    name_cy VARCHAR(200) NULL,
    programme VARCHAR(200) NULL COMMENT 'of the funder',
    theme VARCHAR(20) NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL COMMENT 'last day that it may pay for',
    primary_share INT NOT NULL COMMENT 'per cent, with the three others 100',
    secondary_share INT NOT NULL,
    tertiary_share INT NOT NULL,
    acute_share INT NOT NULL,
    pays_for VARCHAR(2000) NULL COMMENT 'what it may pay for, as the award says',
    PRIMARY KEY (id),
    CONSTRAINT funding_stream_reference UNIQUE (holder_id, reference),
    CONSTRAINT funding_stream_funder FOREIGN KEY (funder_id) REFERENCES organisation (id),
    CONSTRAINT funding_stream_holder FOREIGN KEY (holder_id) REFERENCES organisation (id),
    CONSTRAINT funding_stream_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT funding_stream_name CHECK (name_en IS NOT NULL OR name_cy IS NOT NULL),
    CONSTRAINT funding_stream_period CHECK (ends_on >= starts_on),
    CONSTRAINT funding_stream_shares CHECK (primary_share >= 0 AND secondary_share >= 0 AND tertiary_share >= 0 AND acute_share >= 0 AND primary_share + secondary_share + tertiary_share + acute_share = 100),
    CONSTRAINT funding_stream_theme CHECK (theme IN ('DOMESTIC_ABUSE','SUBSTANCE_MISUSE','YOUTH_JUSTICE','SERIOUS_VIOLENCE','ANTI_SOCIAL','OFFENDING','HATE_CRIME','PUBLIC_SPACE','EXPLOITATION','OTHER'))
) COMMENT 'Money from one funder for a purpose over years, with conditions';

CREATE TABLE funding_stream_aud (
    id UUID NOT NULL,
    reference VARCHAR(30),
    funder_id UUID,
    holder_id UUID,
    partnership_id UUID,
    name_en VARCHAR(200),
    name_cy VARCHAR(200),
    programme VARCHAR(200),
    theme VARCHAR(20),
    starts_on DATE,
    ends_on DATE,
    primary_share INT,
    secondary_share INT,
    tertiary_share INT,
    acute_share INT,
    pays_for VARCHAR(2000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT funding_stream_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX funding_stream_aud_id (id, rev)
) COMMENT 'History of funding_stream: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE stream_area (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    stream_id UUID NOT NULL,
    area_id UUID NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT stream_area_stream FOREIGN KEY (stream_id) REFERENCES funding_stream (id),
    CONSTRAINT stream_area_area FOREIGN KEY (area_id) REFERENCES area (id),
    CONSTRAINT stream_area_once UNIQUE (stream_id, area_id)
) COMMENT 'An area that a stream is for';

CREATE TABLE stream_area_aud (
    id UUID NOT NULL,
    stream_id UUID,
    area_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT stream_area_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX stream_area_aud_id (id, rev)
) COMMENT 'History of stream_area: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE stream_year (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    stream_id UUID NOT NULL,
    year INT NOT NULL COMMENT 'in which it begins, on 1 April',
    announced DECIMAL(15,2) NULL,
    announced_on DATE NULL,
    awarded DECIMAL(15,2) NULL,
    awarded_on DATE NULL COMMENT 'day of the award letter',
    received DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT stream_year_stream FOREIGN KEY (stream_id) REFERENCES funding_stream (id),
    CONSTRAINT stream_year_once UNIQUE (stream_id, year),
    CONSTRAINT stream_year_year CHECK (year BETWEEN 1998 AND 2100),
    CONSTRAINT stream_year_amounts CHECK ((announced IS NULL OR announced >= 0) AND (awarded IS NULL OR awarded >= 0) AND received >= 0),
    CONSTRAINT stream_year_days CHECK ((announced IS NULL) = (announced_on IS NULL) AND (awarded IS NULL) = (awarded_on IS NULL)),
    CONSTRAINT stream_year_known CHECK (announced IS NOT NULL OR awarded IS NOT NULL)
) COMMENT 'What a stream brings in a financial year: announced, then awarded by letter, then received';

CREATE TABLE stream_year_aud (
    id UUID NOT NULL,
    stream_id UUID,
    year INT,
    announced DECIMAL(15,2),
    announced_on DATE,
    awarded DECIMAL(15,2),
    awarded_on DATE,
    received DECIMAL(15,2),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT stream_year_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX stream_year_aud_id (id, rev)
) COMMENT 'History of stream_year: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE funded_post (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    stream_id UUID NULL COMMENT 'null while nobody pays for it',
    service_id UUID NULL,
    organisation_id UUID NOT NULL COMMENT 'the employer',
    title VARCHAR(200) NOT NULL COMMENT 'of the post, never of a person',
    full_time DECIMAL(4,2) NOT NULL COMMENT 'full-time equivalent',
    notice_weeks INT NOT NULL COMMENT 'notice that staff must be given',
    starts_on DATE NOT NULL,
    ends_on DATE NULL,
    PRIMARY KEY (id),
    CONSTRAINT funded_post_stream FOREIGN KEY (stream_id) REFERENCES funding_stream (id),
    CONSTRAINT funded_post_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT funded_post_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT funded_post_full_time CHECK (full_time > 0 AND full_time <= 50),
    CONSTRAINT funded_post_notice CHECK (notice_weeks BETWEEN 0 AND 52),
    CONSTRAINT funded_post_period CHECK (ends_on IS NULL OR ends_on >= starts_on),
    CONSTRAINT funded_post_for CHECK (stream_id IS NOT NULL OR service_id IS NOT NULL)
) COMMENT 'A post that a stream pays for';

CREATE TABLE funded_post_aud (
    id UUID NOT NULL,
    stream_id UUID,
    service_id UUID,
    organisation_id UUID,
    title VARCHAR(200),
    full_time DECIMAL(4,2),
    notice_weeks INT,
    starts_on DATE,
    ends_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT funded_post_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX funded_post_aud_id (id, rev)
) COMMENT 'History of funded_post: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE funding_condition (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    stream_id UUID NOT NULL,
    text VARCHAR(1000) NOT NULL,
    due_on DATE NULL,
    every_months INT NULL COMMENT 'recurs so many months after it was due',
    shown_by VARCHAR(400) NULL COMMENT 'what shows that it is met',
    owner_id UUID NULL,
    state VARCHAR(8) NOT NULL,
    closed_on DATE NULL,
    note VARCHAR(1000) NULL,
    action_id UUID NULL COMMENT 'raised because it was breached',
    PRIMARY KEY (id),
    CONSTRAINT funding_condition_stream FOREIGN KEY (stream_id) REFERENCES funding_stream (id),
    CONSTRAINT funding_condition_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT funding_condition_action FOREIGN KEY (action_id) REFERENCES action (id),
    CONSTRAINT funding_condition_state CHECK (state IN ('OPEN','MET','BREACHED') AND (state = 'OPEN') = (closed_on IS NULL)),
    CONSTRAINT funding_condition_recurs CHECK (every_months IS NULL OR every_months BETWEEN 1 AND 60 AND due_on IS NOT NULL),
    INDEX funding_condition_due (state, due_on)
) COMMENT 'What the funder asks for';

CREATE TABLE funding_condition_aud (
    id UUID NOT NULL,
    stream_id UUID,
    text VARCHAR(1000),
    due_on DATE,
    every_months INT,
    shown_by VARCHAR(400),
    owner_id UUID,
    state VARCHAR(8),
    closed_on DATE,
    note VARCHAR(1000),
    action_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT funding_condition_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX funding_condition_aud_id (id, rev)
) COMMENT 'History of funding_condition: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE allocation (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    stream_id UUID NOT NULL,
    year INT NOT NULL,
    service_id UUID NULL,
    contract_id UUID NULL,
    post_id UUID NULL,
    amount DECIMAL(15,2) NOT NULL,
    standing VARCHAR(10) NOT NULL,
    approved_by VARCHAR(200) NULL COMMENT 'who took the risk: name and post',
    approved_on DATE NULL,
    target_id UUID GENERATED ALWAYS AS (COALESCE(service_id, contract_id, post_id)) STORED,
    PRIMARY KEY (id),
    CONSTRAINT allocation_stream FOREIGN KEY (stream_id) REFERENCES funding_stream (id),
    CONSTRAINT allocation_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT allocation_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT allocation_post FOREIGN KEY (post_id) REFERENCES funded_post (id),
    CONSTRAINT allocation_for CHECK ((service_id IS NOT NULL) + (contract_id IS NOT NULL) + (post_id IS NOT NULL) = 1),
    CONSTRAINT allocation_amount CHECK (amount > 0),
    CONSTRAINT allocation_standing CHECK (standing IN ('INDICATIVE','AT_RISK','CONFIRMED') AND (standing <> 'AT_RISK' OR approved_by IS NOT NULL AND approved_on IS NOT NULL)),
    CONSTRAINT allocation_once UNIQUE (stream_id, year, target_id),
    INDEX allocation_of_stream (stream_id, year)
) COMMENT 'What is set aside of a stream in a financial year for one service, contract or post';

CREATE TABLE allocation_aud (
    id UUID NOT NULL,
    stream_id UUID,
    year INT,
    service_id UUID,
    contract_id UUID,
    post_id UUID,
    amount DECIMAL(15,2),
    standing VARCHAR(10),
    approved_by VARCHAR(200),
    approved_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT allocation_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX allocation_aud_id (id, rev)
) COMMENT 'History of allocation: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE funding_claim (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    allocation_id UUID NOT NULL,
    claimed_on DATE NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    note VARCHAR(400) NULL,
    PRIMARY KEY (id),
    CONSTRAINT funding_claim_allocation FOREIGN KEY (allocation_id) REFERENCES allocation (id),
    CONSTRAINT funding_claim_amount CHECK (amount > 0)
) COMMENT 'What was claimed from the funder under an allocation';

CREATE TABLE funding_claim_aud (
    id UUID NOT NULL,
    allocation_id UUID,
    claimed_on DATE,
    amount DECIMAL(15,2),
    note VARCHAR(400),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT funding_claim_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX funding_claim_aud_id (id, rev)
) COMMENT 'History of funding_claim: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE payment (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NULL,
    post_id UUID NULL,
    stream_id UUID NULL COMMENT 'out of which it was paid',
    year INT NOT NULL COMMENT 'financial year of paid_on',
    paid_on DATE NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    reference VARCHAR(60) NOT NULL COMMENT 'of the ledger',
    reason VARCHAR(400) NULL COMMENT 'why money came back',
    import_id UUID NULL,
    target_id UUID GENERATED ALWAYS AS (COALESCE(contract_id, post_id)) STORED,
    PRIMARY KEY (id),
    CONSTRAINT payment_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT payment_post FOREIGN KEY (post_id) REFERENCES funded_post (id),
    CONSTRAINT payment_for CHECK ((contract_id IS NOT NULL) + (post_id IS NOT NULL) = 1),
    CONSTRAINT payment_stream FOREIGN KEY (stream_id) REFERENCES funding_stream (id),
    CONSTRAINT payment_reference UNIQUE (target_id, reference),
    CONSTRAINT payment_reason CHECK (amount > 0 OR amount < 0 AND reason IS NOT NULL),
    CONSTRAINT payment_year CHECK (year = YEAR(paid_on) - (MONTH(paid_on) < 4)),
    INDEX payment_of_contract (contract_id, year, amount),
    INDEX payment_of_stream (stream_id, year, amount)
) COMMENT 'A payment of the ledger, under a contract or for a post';

CREATE TABLE payment_aud (
    id UUID NOT NULL,
    contract_id UUID,
    post_id UUID,
    stream_id UUID,
    year INT,
    paid_on DATE,
    amount DECIMAL(15,2),
    reference VARCHAR(60),
    reason VARCHAR(400),
    import_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT payment_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX payment_aud_id (id, rev)
) COMMENT 'History of payment: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Whose a stream is: the organisation that holds the money may change it, the people of its partnership may read it.
CREATE VIEW funding_stream_scope AS
SELECT id AS id, 'ORGANISATION' AS kind, holder_id AS scope_id, TRUE AS leads FROM funding_stream
UNION ALL SELECT id, 'PARTNERSHIP', partnership_id, FALSE FROM funding_stream WHERE partnership_id IS NOT NULL;

-- Published read contracts.
CREATE VIEW funding_stream_facts AS
SELECT id, reference, funder_id, holder_id, partnership_id, name_en, name_cy, theme, starts_on, ends_on FROM funding_stream;

CREATE VIEW funded_post_facts AS
SELECT id, stream_id, service_id, organisation_id, title, starts_on, ends_on FROM funded_post;

CREATE VIEW allocation_facts AS
SELECT id, stream_id, year, service_id, contract_id, post_id, amount, standing FROM allocation;

CREATE VIEW payment_facts AS
SELECT id, contract_id, post_id, stream_id, year, paid_on, amount FROM payment;
