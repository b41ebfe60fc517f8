-- Statutory assessments of partnerships, written in sections that several of them may use; the priorities adopted from them, the plan as their frame, and the actions that serve them.

CREATE TABLE assessment_kind (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    code VARCHAR(20) NOT NULL,
    name_en VARCHAR(200) NOT NULL,
    name_cy VARCHAR(200) NOT NULL,
    law VARCHAR(18) NOT NULL COMMENT 'which contents the law names for it',
    consulted BOOLEAN NOT NULL COMMENT 'whether it is consulted on before it is signed off',
    duty_code VARCHAR(40) NULL COMMENT 'the duty of the register under which it is prepared; said, not held, as the register is loaded anew',
    retired BOOLEAN NOT NULL COMMENT 'no longer offered for new assessments',
    PRIMARY KEY (id),
    CONSTRAINT assessment_kind_code UNIQUE (code),
    CONSTRAINT assessment_kind_law CHECK (law IN ('NONE','CRIME_AND_DISORDER'))
) COMMENT 'A kind of statutory product; those of the law are there from the start, the administrator adds others';

CREATE TABLE assessment_kind_aud (
    id UUID NOT NULL,
    code VARCHAR(20),
    name_en VARCHAR(200),
    name_cy VARCHAR(200),
    law VARCHAR(18),
    consulted BOOLEAN,
    duty_code VARCHAR(40),
    retired BOOLEAN,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT assessment_kind_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX assessment_kind_aud_id (id, rev)
) COMMENT 'History of assessment_kind: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE assessment (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    kind_id UUID NOT NULL,
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    period_from DATE NOT NULL COMMENT 'first day of the time that it is about',
    period_to DATE NOT NULL,
    due_on DATE NULL COMMENT 'when it is to be signed off',
    lead_id UUID NOT NULL COMMENT 'the organisation that leads the work',
    state VARCHAR(12) NOT NULL,
    decision_id UUID NULL COMMENT 'the decision of its own partnership by which it was approved',
    signed_off_on DATE NULL COMMENT 'the day of that decision',
    missing_because VARCHAR(1000) NULL COMMENT 'why it was signed off without a content that the law names',
    supersedes_id UUID NULL COMMENT 'the earlier assessment whose place it takes',
    withdrawn_on DATE NULL,
    withdrawn_by VARCHAR(200) NULL,
    withdrawn_because VARCHAR(1000) NULL,
    restored_on DATE NULL,
    restored_by VARCHAR(200) NULL,
    restored_because VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT assessment_of UNIQUE (id, partnership_id),
    CONSTRAINT assessment_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT assessment_of_kind FOREIGN KEY (kind_id) REFERENCES assessment_kind (id),
    CONSTRAINT assessment_lead FOREIGN KEY (lead_id) REFERENCES organisation (id),
    CONSTRAINT assessment_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT assessment_supersedes FOREIGN KEY (supersedes_id, partnership_id) REFERENCES assessment (id, partnership_id),
    CONSTRAINT assessment_superseded_once UNIQUE (supersedes_id),
    CONSTRAINT assessment_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT assessment_period CHECK (period_to >= period_from),
    CONSTRAINT assessment_state CHECK (state IN ('COMMISSIONED','DRAFTING','CONSULTED','SIGNED_OFF')),
    CONSTRAINT assessment_signed_off CHECK ((state = 'SIGNED_OFF') = (decision_id IS NOT NULL) AND (state = 'SIGNED_OFF') = (signed_off_on IS NOT NULL)),
    CONSTRAINT assessment_not_itself CHECK (supersedes_id IS NULL OR supersedes_id <> id),
    CONSTRAINT assessment_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_because IS NULL))
) COMMENT 'A statutory product of a partnership: commissioned, drafted, perhaps consulted on, signed off by a decision';

CREATE TABLE assessment_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    kind_id UUID,
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    period_from DATE,
    period_to DATE,
    due_on DATE,
    lead_id UUID,
    state VARCHAR(12),
    decision_id UUID,
    signed_off_on DATE,
    missing_because VARCHAR(1000),
    supersedes_id UUID,
    withdrawn_on DATE,
    withdrawn_by VARCHAR(200),
    withdrawn_because VARCHAR(1000),
    restored_on DATE,
    restored_by VARCHAR(200),
    restored_because VARCHAR(1000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT assessment_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX assessment_aud_id (id, rev)
) COMMENT 'History of assessment: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE assessment_area (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    assessment_id UUID NOT NULL,
    area_id UUID NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT assessment_area_assessment FOREIGN KEY (assessment_id) REFERENCES assessment (id),
    CONSTRAINT assessment_area_area FOREIGN KEY (area_id) REFERENCES area (id),
    CONSTRAINT assessment_area_once UNIQUE (assessment_id, area_id)
) COMMENT 'An area that an assessment is about';

CREATE TABLE assessment_area_aud (
    id UUID NOT NULL,
    assessment_id UUID,
    area_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT assessment_area_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX assessment_area_aud_id (id, rev)
) COMMENT 'History of assessment_area: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE assessment_contributor (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    assessment_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    hours DECIMAL(7,1) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT assessment_contributor_assessment FOREIGN KEY (assessment_id) REFERENCES assessment (id),
    CONSTRAINT assessment_contributor_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT assessment_contributor_once UNIQUE (assessment_id, organisation_id),
    CONSTRAINT assessment_contributor_hours CHECK (hours >= 0)
) COMMENT 'An organisation that works on an assessment, and the hours of its analysts';

CREATE TABLE assessment_contributor_aud (
    id UUID NOT NULL,
    assessment_id UUID,
    organisation_id UUID,
    hours DECIMAL(7,1),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT assessment_contributor_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX assessment_contributor_aud_id (id, rev)
) COMMENT 'History of assessment_contributor: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE assessment_section (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    theme VARCHAR(20) NOT NULL,
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    findings_en TEXT NULL,
    findings_cy TEXT NULL,
    supersedes_id UUID NULL COMMENT 'the edition that it was made from',
    PRIMARY KEY (id),
    CONSTRAINT assessment_section_of UNIQUE (id, partnership_id),
    CONSTRAINT assessment_section_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT assessment_section_supersedes FOREIGN KEY (supersedes_id, partnership_id) REFERENCES assessment_section (id, partnership_id),
    CONSTRAINT assessment_section_not_itself CHECK (supersedes_id IS NULL OR supersedes_id <> id),
    CONSTRAINT assessment_section_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT assessment_section_findings CHECK (findings_en IS NOT NULL OR findings_cy IS NOT NULL),
    CONSTRAINT assessment_section_theme CHECK (theme IN ('CRIME','ANTI_SOCIAL','ENVIRONMENT','SUBSTANCE_MISUSE','REOFFENDING','SERIOUS_VIOLENCE','VAWDASV','EXPLOITATION','WELL_BEING','CARE','HOUSING','MARKET','COMMUNITY_VOICE','LAST_PLAN','OTHER'))
) COMMENT 'What is found on a theme: written once by a partnership, used in as many of its assessments as need it';

CREATE TABLE assessment_section_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    theme VARCHAR(20),
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    findings_en TEXT,
    findings_cy TEXT,
    supersedes_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT assessment_section_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX assessment_section_aud_id (id, rev)
) COMMENT 'History of assessment_section: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE section_content (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    section_id UUID NOT NULL,
    content VARCHAR(24) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT section_content_section FOREIGN KEY (section_id) REFERENCES assessment_section (id),
    CONSTRAINT section_content_once UNIQUE (section_id, content),
    CONSTRAINT section_content_content CHECK (content IN ('LEVELS_AND_PATTERNS','CHANGES','CAUSES','MATTERS_TO_PRIORITISE','WHO_ACTS','LAST_PLAN','COMMUNITY_VIEWS','REOFFENDING'))
) COMMENT 'A content that the law names and a section gives';

CREATE TABLE section_content_aud (
    id UUID NOT NULL,
    section_id UUID,
    content VARCHAR(24),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT section_content_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX section_content_aud_id (id, rev)
) COMMENT 'History of section_content: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE section_source (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    section_id UUID NOT NULL,
    data_set VARCHAR(200) NOT NULL,
    edition VARCHAR(100) NOT NULL,
    supplier_id UUID NOT NULL,
    supplied_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT section_source_section FOREIGN KEY (section_id) REFERENCES assessment_section (id),
    CONSTRAINT section_source_supplier FOREIGN KEY (supplier_id) REFERENCES organisation (id),
    CONSTRAINT section_source_once UNIQUE (section_id, data_set, edition, supplier_id),
    CONSTRAINT section_source_data_set CHECK (CHAR_LENGTH(TRIM(data_set)) > 0 AND CHAR_LENGTH(TRIM(edition)) > 0)
) COMMENT 'What a section rests on: a data set in an edition, who supplied it and when';

CREATE TABLE section_source_aud (
    id UUID NOT NULL,
    section_id UUID,
    data_set VARCHAR(200),
    edition VARCHAR(100),
    supplier_id UUID,
    supplied_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT section_source_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX section_source_aud_id (id, rev)
) COMMENT 'History of section_source: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE section_use (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    assessment_id UUID NOT NULL,
    section_id UUID NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT section_use_assessment FOREIGN KEY (assessment_id, partnership_id) REFERENCES assessment (id, partnership_id),
    CONSTRAINT section_use_section FOREIGN KEY (section_id, partnership_id) REFERENCES assessment_section (id, partnership_id),
    CONSTRAINT section_use_once UNIQUE (assessment_id, section_id)
) COMMENT 'A section in an assessment; both of one partnership';

CREATE TABLE section_use_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    assessment_id UUID,
    section_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT section_use_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX section_use_aud_id (id, rev)
) COMMENT 'History of section_use: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE partnership_plan (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    period_from DATE NOT NULL,
    period_to DATE NOT NULL,
    revised_on DATE NULL COMMENT 'when it was last revised',
    revise_by DATE NULL COMMENT 'when it is to be revised next; null where it has run out',
    summary_address VARCHAR(500) NULL COMMENT 'where its summary is published',
    PRIMARY KEY (id),
    CONSTRAINT partnership_plan_of UNIQUE (id, partnership_id),
    CONSTRAINT partnership_plan_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT partnership_plan_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT partnership_plan_period CHECK (period_to >= period_from),
    CONSTRAINT partnership_plan_revision CHECK (revise_by IS NULL OR revised_on IS NULL OR revise_by > revised_on)
) COMMENT 'The plan in which a partnership says how it meets its priorities';

CREATE TABLE partnership_plan_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    period_from DATE,
    period_to DATE,
    revised_on DATE,
    revise_by DATE,
    summary_address VARCHAR(500),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT partnership_plan_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX partnership_plan_aud_id (id, rev)
) COMMENT 'History of partnership_plan: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE priority (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    assessment_id UUID NOT NULL,
    plan_id UUID NULL COMMENT 'the plan that says how it is met',
    decision_id UUID NOT NULL COMMENT 'the decision of its own partnership by which it was adopted',
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    objectives_en VARCHAR(4000) NULL,
    objectives_cy VARCHAR(4000) NULL,
    lead_id UUID NOT NULL,
    period_from DATE NOT NULL,
    period_to DATE NOT NULL,
    withdrawn_on DATE NULL,
    withdrawn_by VARCHAR(200) NULL,
    withdrawn_because VARCHAR(1000) NULL,
    restored_on DATE NULL,
    restored_by VARCHAR(200) NULL,
    restored_because VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT priority_of UNIQUE (id, partnership_id),
    CONSTRAINT priority_assessment FOREIGN KEY (assessment_id, partnership_id) REFERENCES assessment (id, partnership_id),
    CONSTRAINT priority_plan FOREIGN KEY (plan_id, partnership_id) REFERENCES partnership_plan (id, partnership_id),
    CONSTRAINT priority_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT priority_lead FOREIGN KEY (lead_id) REFERENCES organisation (id),
    CONSTRAINT priority_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT priority_objectives CHECK (objectives_en IS NOT NULL OR objectives_cy IS NOT NULL),
    CONSTRAINT priority_period CHECK (period_to >= period_from),
    CONSTRAINT priority_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_because IS NULL))
) COMMENT 'What a partnership has resolved to put first, from a signed-off assessment';

CREATE TABLE priority_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    assessment_id UUID,
    plan_id UUID,
    decision_id UUID,
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    objectives_en VARCHAR(4000),
    objectives_cy VARCHAR(4000),
    lead_id UUID,
    period_from DATE,
    period_to DATE,
    withdrawn_on DATE,
    withdrawn_by VARCHAR(200),
    withdrawn_because VARCHAR(1000),
    restored_on DATE,
    restored_by VARCHAR(200),
    restored_because VARCHAR(1000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT priority_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX priority_aud_id (id, rev)
) COMMENT 'History of priority: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE priority_section (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    priority_id UUID NOT NULL,
    section_id UUID NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT priority_section_priority FOREIGN KEY (priority_id, partnership_id) REFERENCES priority (id, partnership_id),
    CONSTRAINT priority_section_section FOREIGN KEY (section_id, partnership_id) REFERENCES assessment_section (id, partnership_id),
    CONSTRAINT priority_section_once UNIQUE (priority_id, section_id)
) COMMENT 'A section that a priority rests on; both of one partnership';

CREATE TABLE priority_section_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    priority_id UUID,
    section_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT priority_section_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX priority_section_aud_id (id, rev)
) COMMENT 'History of priority_section: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE priority_action (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    priority_id UUID NOT NULL,
    action_id UUID NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT priority_action_priority FOREIGN KEY (priority_id, partnership_id) REFERENCES priority (id, partnership_id),
    CONSTRAINT priority_action_action FOREIGN KEY (action_id) REFERENCES action (id),
    CONSTRAINT priority_action_once UNIQUE (priority_id, action_id)
) COMMENT 'An action that serves a priority, never twice; both of one partnership';

CREATE TABLE priority_action_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    priority_id UUID,
    action_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT priority_action_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX priority_action_aud_id (id, rev)
) COMMENT 'History of priority_action: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- The kinds that the law knows. Their Welsh names are the project's own where no official one was found.
INSERT INTO assessment_kind (id, version, code, name_en, name_cy, law, consulted, duty_code, retired) VALUES
    (UUID(), 0, 'CRIME_DISORDER', 'Strategic assessment of crime and disorder', 'Asesiad strategol o droseddu ac anhrefn', 'CRIME_AND_DISORDER', FALSE, 'SI-2007-3076', FALSE),
    (UUID(), 0, 'WELL_BEING', 'Well-being assessment', 'Asesiad llesiant', 'NONE', TRUE, 'WFG-S37', FALSE),
    (UUID(), 0, 'POPULATION', 'Population needs assessment', 'Asesiad o anghenion y boblogaeth', 'NONE', FALSE, 'SSW-S14', FALSE),
    (UUID(), 0, 'SERIOUS_VIOLENCE', 'Serious violence strategic needs assessment', 'Asesiad strategol o anghenion trais difrifol', 'NONE', FALSE, 'SVD-S8', FALSE),
    (UUID(), 0, 'SUBSTANCE_MISUSE', 'Substance misuse needs assessment', 'Asesiad o anghenion camddefnyddio sylweddau', 'NONE', FALSE, 'SM-REGS', FALSE),
    (UUID(), 0, 'VAWDASV', 'Violence against women, domestic abuse and sexual violence needs assessment', 'Asesiad o anghenion trais yn erbyn menywod, cam-drin domestig a thrais rhywiol', 'NONE', FALSE, 'VAW-S5', FALSE),
    (UUID(), 0, 'MARKET_STABILITY', 'Market stability report', 'Adroddiad sefydlogrwydd y farchnad', 'NONE', FALSE, NULL, FALSE);

-- Their history begins with the product itself.
INSERT INTO revision (id, changed_at, actor_id) VALUES (NEXT VALUE FOR revision_seq, UTC_TIMESTAMP(3), NULL);
INSERT INTO assessment_kind_aud (id, code, name_en, name_cy, law, consulted, duty_code, retired, rev, revtype)
SELECT k.id, k.code, k.name_en, k.name_cy, k.law, k.consulted, k.duty_code, k.retired, (SELECT MAX(r.id) FROM revision r), 0 FROM assessment_kind k;

-- Published by meeting: whether and when a decision was taken, and whether its item is closed; what it says stays there.
CREATE VIEW decision_standing_facts AS
SELECT d.id AS id, d.partnership_id AS partnership_id, d.meeting_id AS meeting_id, d.item_id AS item_id, d.reference AS reference, d.standing AS standing,
       m.held_on AS held_on, i.classification <> 'PUBLISHED' AS closed
FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN agenda_item i ON i.id = d.item_id;

-- Published by assessment, for whoever draws the chain.
CREATE VIEW assessment_facts AS
SELECT a.id AS id, a.partnership_id AS partnership_id, k.code AS kind, k.name_en AS kind_name_en, k.name_cy AS kind_name_cy, k.duty_code AS duty_code,
       a.title_en AS title_en, a.title_cy AS title_cy, a.period_from AS period_from, a.period_to AS period_to, a.state AS state,
       a.decision_id AS decision_id, a.signed_off_on AS signed_off_on, a.supersedes_id AS supersedes_id
FROM assessment a JOIN assessment_kind k ON k.id = a.kind_id WHERE a.withdrawn_on IS NULL;

CREATE VIEW assessment_section_facts AS
SELECT id, partnership_id, theme, title_en, title_cy, supersedes_id FROM assessment_section;

CREATE VIEW section_use_facts AS
SELECT u.section_id AS section_id, u.assessment_id AS assessment_id, u.partnership_id AS partnership_id
FROM section_use u JOIN assessment a ON a.id = u.assessment_id WHERE a.withdrawn_on IS NULL;

CREATE VIEW partnership_plan_facts AS
SELECT id, partnership_id, title_en, title_cy, period_from, period_to, revised_on, revise_by FROM partnership_plan;

CREATE VIEW priority_facts AS
SELECT id, partnership_id, assessment_id, plan_id, decision_id, title_en, title_cy, lead_id, period_from, period_to FROM priority WHERE withdrawn_on IS NULL;

CREATE VIEW priority_section_facts AS
SELECT s.priority_id AS priority_id, s.section_id AS section_id, s.partnership_id AS partnership_id
FROM priority_section s JOIN priority p ON p.id = s.priority_id WHERE p.withdrawn_on IS NULL;

CREATE VIEW priority_action_facts AS
SELECT x.priority_id AS priority_id, x.action_id AS action_id, x.partnership_id AS partnership_id
FROM priority_action x JOIN priority p ON p.id = x.priority_id WHERE p.withdrawn_on IS NULL;

-- What falls due (V050 tells of the columns): an assessment that is to be signed off, and a plan that is to be revised.
CREATE VIEW assessment_due AS
SELECT 'assessment' AS subject_kind, a.id AS subject_id, a.id AS id, CAST(NULL AS CHAR(20)) AS kind, a.due_on AS due_on, a.state AS state,
       'ORGANISATION' AS audience, a.lead_id AS audience_id, a.partnership_id AS partnership_id, CAST(NULL AS UUID) AS item_id, FALSE AS restricted,
       CAST(NULL AS CHAR(40)) AS reference, a.title_en AS title_en, a.title_cy AS title_cy,
       CAST(NULL AS TIME) AS starts_at, CAST(NULL AS TIME) AS ends_at, CAST(NULL AS CHAR(200)) AS place, CAST(NULL AS CHAR(500)) AS online_address, 0 AS version
FROM assessment a WHERE a.withdrawn_on IS NULL AND a.due_on IS NOT NULL;

CREATE VIEW partnership_plan_due AS
SELECT 'plan' AS subject_kind, p.id AS subject_id, p.id AS id, CAST(NULL AS CHAR(20)) AS kind, p.revise_by AS due_on, 'OPEN' AS state,
       'ORGANISATION' AS audience, CAST(NULL AS UUID) AS audience_id, p.partnership_id AS partnership_id, CAST(NULL AS UUID) AS item_id, FALSE AS restricted,
       CAST(NULL AS CHAR(40)) AS reference, p.title_en AS title_en, p.title_cy AS title_cy,
       CAST(NULL AS TIME) AS starts_at, CAST(NULL AS TIME) AS ends_at, CAST(NULL AS CHAR(200)) AS place, CAST(NULL AS CHAR(500)) AS online_address, 0 AS version
FROM partnership_plan p WHERE p.revise_by IS NOT NULL;
