-- Services that partnerships need, and the contracts under which they are provided: contributions, options and values of years are rows from the start, never one number.

CREATE TABLE service (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    organisation_id UUID NOT NULL COMMENT 'commissions it, and answers for it',
    partnership_id UUID NULL COMMENT 'the partnership for which it is commissioned',
    name_en VARCHAR(200) NULL,
    name_cy VARCHAR(200) NULL,
    need_en VARCHAR(2000) NULL COMMENT 'the need behind it',
    need_cy VARCHAR(2000) NULL,
    theme VARCHAR(20) NOT NULL,
    cohort VARCHAR(400) NOT NULL COMMENT 'for whom it is; never a person',
    prevention VARCHAR(9) NOT NULL COMMENT 'prevention level',
    stage VARCHAR(7) NOT NULL COMMENT 'of the commissioning cycle',
    cycle INT NOT NULL COMMENT 'which time round the cycle, from 1',
    PRIMARY KEY (id),
    CONSTRAINT service_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT service_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT service_name CHECK (name_en IS NOT NULL OR name_cy IS NOT NULL),
    CONSTRAINT service_need CHECK (need_en IS NOT NULL OR need_cy IS NOT NULL),
    CONSTRAINT service_theme CHECK (theme IN ('DOMESTIC_ABUSE','SUBSTANCE_MISUSE','YOUTH_JUSTICE','SERIOUS_VIOLENCE','ANTI_SOCIAL','OFFENDING','HATE_CRIME','PUBLIC_SPACE','EXPLOITATION','OTHER')),
    CONSTRAINT service_prevention CHECK (prevention IN ('PRIMARY','SECONDARY','TERTIARY','ACUTE')),
    CONSTRAINT service_stage CHECK (stage IN ('ANALYSE','PLAN','DO','REVIEW')),
    CONSTRAINT service_cycle CHECK (cycle >= 1),
    CONSTRAINT service_cohort CHECK (CHAR_LENGTH(TRIM(cohort)) > 0)
) COMMENT 'Something that is provided for people of some areas because of a need';

CREATE TABLE service_aud (
    id UUID NOT NULL,
    organisation_id UUID,
    partnership_id UUID,
    name_en VARCHAR(200),
    name_cy VARCHAR(200),
    need_en VARCHAR(2000),
    need_cy VARCHAR(2000),
    theme VARCHAR(20),
    cohort VARCHAR(400),
    prevention VARCHAR(9),
    stage VARCHAR(7),
    cycle INT,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT service_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX service_aud_id (id, rev)
) COMMENT 'History of service: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE service_area (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    service_id UUID NOT NULL,
    area_id UUID NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT service_area_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT service_area_area FOREIGN KEY (area_id) REFERENCES area (id),
    CONSTRAINT service_area_once UNIQUE (service_id, area_id)
) COMMENT 'An area that a service is for';

CREATE TABLE service_area_aud (
    id UUID NOT NULL,
    service_id UUID,
    area_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT service_area_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX service_area_aud_id (id, rev)
) COMMENT 'History of service_area: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE service_gate (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    service_id UUID NOT NULL,
    cycle INT NOT NULL,
    gate VARCHAR(24) NOT NULL,
    overridden BOOLEAN NOT NULL COMMENT 'somebody let the service pass without it',
    noted_on DATE NOT NULL,
    noted_by VARCHAR(200) NOT NULL COMMENT 'who says that it is met, or who let the service pass without it',
    noted_post VARCHAR(200) NULL COMMENT 'the post of who let the service pass without it',
    note VARCHAR(1000) NOT NULL COMMENT 'the evidence, or why it was passed over',
    PRIMARY KEY (id),
    CONSTRAINT service_gate_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT service_gate_once UNIQUE (service_id, cycle, gate),
    CONSTRAINT service_gate_gate CHECK (gate IN ('NEED_ASSESSED','EXPERIENCE_HEARD','FUNDING_NAMED','EVALUATION_PLANNED','BOARD_DECIDED','RETURNS_IN','OUTCOMES_KNOWN','EVALUATED','NEXT_DECIDED')),
    CONSTRAINT service_gate_cycle CHECK (cycle >= 1),
    CONSTRAINT service_gate_post CHECK (overridden = (noted_post IS NOT NULL)),
    CONSTRAINT service_gate_note CHECK (CHAR_LENGTH(TRIM(note)) > 0)
) COMMENT 'A gate of the commissioning cycle that was passed, or passed over for a reason';

CREATE TABLE service_gate_aud (
    id UUID NOT NULL,
    service_id UUID,
    cycle INT,
    gate VARCHAR(24),
    overridden BOOLEAN,
    noted_on DATE,
    noted_by VARCHAR(200),
    noted_post VARCHAR(200),
    note VARCHAR(1000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT service_gate_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX service_gate_aud_id (id, rev)
) COMMENT 'History of service_gate: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE provider (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    organisation_id UUID NULL COMMENT 'where it is a body of the register',
    name VARCHAR(200) NOT NULL,
    registration VARCHAR(40) NULL COMMENT 'charity or company number',
    invented BOOLEAN NOT NULL COMMENT 'made up for demonstration',
    PRIMARY KEY (id),
    CONSTRAINT provider_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT provider_name UNIQUE (name)
) COMMENT 'A body that delivers services under contracts';

CREATE TABLE provider_aud (
    id UUID NOT NULL,
    organisation_id UUID,
    name VARCHAR(200),
    registration VARCHAR(40),
    invented BOOLEAN,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT provider_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX provider_aud_id (id, rev)
) COMMENT 'History of provider: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE contract (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    service_id UUID NOT NULL,
    lead_id UUID NOT NULL COMMENT 'the commissioner that leads',
    signatory_id UUID NOT NULL COMMENT 'the commissioner that signs; a partnership cannot',
    reference VARCHAR(30) NOT NULL,
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    light_touch BOOLEAN NOT NULL COMMENT 'a light touch contract (Procurement Act 2023, s.9)',
    notice_months INT NOT NULL COMMENT 'how long before the end a party gives notice',
    procurement_months INT NOT NULL COMMENT 'how long buying it again takes',
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL COMMENT 'last day without options, as last varied',
    last_on DATE NOT NULL COMMENT 'last day as things stand: with the options that were taken, or of its closing',
    state VARCHAR(10) NOT NULL,
    ended_on DATE NULL COMMENT 'last day of a contract that was ended or terminated',
    ended_because VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT contract_service FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT contract_lead FOREIGN KEY (lead_id) REFERENCES organisation (id),
    CONSTRAINT contract_signatory FOREIGN KEY (signatory_id) REFERENCES organisation (id),
    CONSTRAINT contract_reference UNIQUE (lead_id, reference),
    CONSTRAINT contract_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT contract_period CHECK (ends_on >= starts_on),
    CONSTRAINT contract_notice CHECK (notice_months BETWEEN 0 AND 36),
    CONSTRAINT contract_procurement CHECK (procurement_months BETWEEN 0 AND 60),
    CONSTRAINT contract_state CHECK (state IN ('PLANNED','LIVE','EXTENDED','ENDED','TERMINATED') AND (state IN ('ENDED','TERMINATED')) = (ended_on IS NOT NULL)),
    INDEX contract_by_end (state, last_on, id),
    INDEX contract_of_service (service_id, state)
) COMMENT 'An agreement with providers to deliver a service';

CREATE TABLE contract_aud (
    id UUID NOT NULL,
    service_id UUID,
    lead_id UUID,
    signatory_id UUID,
    reference VARCHAR(30),
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    light_touch BOOLEAN,
    notice_months INT,
    procurement_months INT,
    starts_on DATE,
    ends_on DATE,
    last_on DATE,
    state VARCHAR(10),
    ended_on DATE,
    ended_because VARCHAR(1000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_aud_id (id, rev)
) COMMENT 'History of contract: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE contract_year (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    year INT NOT NULL COMMENT 'in which it begins, on 1 April',
    amount DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT contract_year_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT contract_year_once UNIQUE (contract_id, year),
    CONSTRAINT contract_year_year CHECK (year BETWEEN 1998 AND 2100),
    CONSTRAINT contract_year_amount CHECK (amount >= 0)
) COMMENT 'What a contract is worth in a financial year';

CREATE TABLE contract_year_aud (
    id UUID NOT NULL,
    contract_id UUID,
    year INT,
    amount DECIMAL(15,2),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_year_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_year_aud_id (id, rev)
) COMMENT 'History of contract_year: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE contract_contribution (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    year INT NOT NULL,
    kind VARCHAR(11) NOT NULL,
    amount DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT contract_contribution_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT contract_contribution_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT contract_contribution_once UNIQUE (contract_id, year, organisation_id, kind),
    CONSTRAINT contract_contribution_kind CHECK (kind IN ('CASH','RING_FENCED','IN_KIND')),
    CONSTRAINT contract_contribution_amount CHECK (amount > 0),
    INDEX contract_contribution_of (organisation_id, contract_id)
) COMMENT 'What a commissioner brings to a contract in a financial year; shares are worked out, never stored';

CREATE TABLE contract_contribution_aud (
    id UUID NOT NULL,
    contract_id UUID,
    organisation_id UUID,
    year INT,
    kind VARCHAR(11),
    amount DECIMAL(15,2),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_contribution_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_contribution_aud_id (id, rev)
) COMMENT 'History of contract_contribution: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE contract_provider (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    provider_id UUID NOT NULL,
    role VARCHAR(13) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT contract_provider_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT contract_provider_provider FOREIGN KEY (provider_id) REFERENCES provider (id),
    CONSTRAINT contract_provider_once UNIQUE (contract_id, provider_id),
    CONSTRAINT contract_provider_role CHECK (role IN ('LEAD','MEMBER','SUBCONTRACTOR'))
) COMMENT 'Who delivers, and as what';

CREATE TABLE contract_provider_aud (
    id UUID NOT NULL,
    contract_id UUID,
    provider_id UUID,
    role VARCHAR(13),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_provider_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_provider_aud_id (id, rev)
) COMMENT 'History of contract_provider: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE contract_option (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    state VARCHAR(6) NOT NULL,
    decided_on DATE NULL,
    PRIMARY KEY (id),
    CONSTRAINT contract_option_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT contract_option_once UNIQUE (contract_id, starts_on),
    CONSTRAINT contract_option_period CHECK (ends_on >= starts_on),
    CONSTRAINT contract_option_state CHECK (state IN ('OPEN','TAKEN','LAPSED') AND (state = 'OPEN') = (decided_on IS NULL))
) COMMENT 'A right to extend a contract by a period';

CREATE TABLE contract_option_aud (
    id UUID NOT NULL,
    contract_id UUID,
    starts_on DATE,
    ends_on DATE,
    state VARCHAR(6),
    decided_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_option_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_option_aud_id (id, rev)
) COMMENT 'History of contract_option: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE contract_variation (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    number INT NOT NULL,
    agreed_on DATE NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    notice VARCHAR(16) NOT NULL COMMENT 'whether a contract change notice had to come first (Procurement Act 2023, ss.74-75)',
    notice_on DATE NULL COMMENT 'when it was published',
    ends_before DATE NOT NULL,
    ends_after DATE NOT NULL,
    value_before DECIMAL(15,2) NOT NULL,
    value_after DECIMAL(15,2) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT contract_variation_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT contract_variation_number UNIQUE (contract_id, number),
    CONSTRAINT contract_variation_notice CHECK (notice IN ('PUBLISHED','LIGHT_TOUCH','SMALL','OTHER_LAW') AND (notice = 'PUBLISHED') = (notice_on IS NOT NULL) AND (notice_on IS NULL OR notice_on <= agreed_on))
) COMMENT 'A change of a contract that was agreed';

CREATE TABLE contract_variation_aud (
    id UUID NOT NULL,
    contract_id UUID,
    number INT,
    agreed_on DATE,
    reason VARCHAR(1000),
    notice VARCHAR(16),
    notice_on DATE,
    ends_before DATE,
    ends_after DATE,
    value_before DECIMAL(15,2),
    value_after DECIMAL(15,2),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_variation_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_variation_aud_id (id, rev)
) COMMENT 'History of contract_variation: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE contract_document (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    title VARCHAR(200) NOT NULL,
    language VARCHAR(2) NOT NULL,
    dated_on DATE NOT NULL,
    kept_at VARCHAR(400) NOT NULL COMMENT 'an https address, or a reference of the register of records',
    PRIMARY KEY (id),
    CONSTRAINT contract_document_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT contract_document_language CHECK (language IN ('EN','CY')),
    INDEX contract_document_of (contract_id, dated_on)
) COMMENT 'A document of a contract, and where it is kept';

CREATE TABLE contract_document_aud (
    id UUID NOT NULL,
    contract_id UUID,
    title VARCHAR(200),
    language VARCHAR(2),
    dated_on DATE,
    kept_at VARCHAR(400),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT contract_document_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX contract_document_aud_id (id, rev)
) COMMENT 'History of contract_document: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE critical_date (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    kind VARCHAR(12) NOT NULL,
    due_on DATE NOT NULL,
    for_end DATE NOT NULL COMMENT 'the end of the contract that it was worked back from',
    kept_on DATE NULL COMMENT 'day on which what was due was done',
    note VARCHAR(400) NULL COMMENT 'what was done',
    PRIMARY KEY (id),
    CONSTRAINT critical_date_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT critical_date_once UNIQUE (contract_id, kind, for_end),
    CONSTRAINT critical_date_kind CHECK (kind IN ('NEEDS','EVALUATION','DECISION','NOTICE','PROCUREMENT','END')),
    INDEX critical_date_by_day (kept_on, due_on, contract_id)
) COMMENT 'A date worked back from the end of a contract; worked out anew whenever that end moves';

CREATE TABLE critical_date_aud (
    id UUID NOT NULL,
    contract_id UUID,
    kind VARCHAR(12),
    due_on DATE,
    for_end DATE,
    kept_on DATE,
    note VARCHAR(400),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT critical_date_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX critical_date_aud_id (id, rev)
) COMMENT 'History of critical_date: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Published read contracts.
CREATE VIEW service_facts AS
SELECT id, organisation_id, partnership_id, name_en, name_cy, theme, prevention, stage FROM service;

CREATE VIEW contract_facts AS
SELECT id, service_id, lead_id, reference, title_en, title_cy, state, starts_on, last_on AS ends_on FROM contract;

CREATE VIEW provider_facts AS
SELECT id, organisation_id, name FROM provider;

CREATE VIEW contract_option_facts AS
SELECT contract_id, starts_on, ends_on, state FROM contract_option;

-- What is still due under contracts that run, and who commissions for a body: whom to remind.
CREATE VIEW due_contract_date AS
SELECT d.id AS id, d.contract_id AS contract_id, d.kind AS kind, d.due_on AS due_on, c.reference AS reference, c.title_en AS title_en, c.title_cy AS title_cy, c.lead_id AS lead_id
FROM critical_date d JOIN contract c ON c.id = d.contract_id WHERE d.kept_on IS NULL AND c.state IN ('LIVE','EXTENDED');

CREATE VIEW commissioner_facts AS
SELECT a.id AS account_id, g.organisation_id AS organisation_id, a.name AS name, a.email AS email, a.language AS language, g.valid_from AS valid_from, g.valid_to AS valid_to
FROM role_grant g JOIN account a ON a.id = g.account_id WHERE g.role = 'COMMISSIONER' AND g.revoked_at IS NULL AND a.state = 'ACTIVE';

CREATE VIEW contract_year_facts AS
SELECT contract_id, year, amount FROM contract_year;

-- Whose a service is, and a contract: the organisation that leads may change it, the others may read it.
CREATE VIEW service_scope AS
SELECT id AS id, 'ORGANISATION' AS kind, organisation_id AS scope_id, TRUE AS leads FROM service
UNION ALL SELECT id, 'PARTNERSHIP', partnership_id, FALSE FROM service WHERE partnership_id IS NOT NULL;

CREATE VIEW contract_scope AS
SELECT id AS id, 'ORGANISATION' AS kind, lead_id AS scope_id, TRUE AS leads FROM contract
UNION ALL SELECT id, 'ORGANISATION', signatory_id, FALSE FROM contract
UNION ALL SELECT contract_id, 'ORGANISATION', organisation_id, FALSE FROM contract_contribution
UNION ALL SELECT c.id, 'PARTNERSHIP', s.partnership_id, FALSE FROM contract c JOIN service s ON s.id = c.service_id WHERE s.partnership_id IS NOT NULL;
