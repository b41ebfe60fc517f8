-- The Section 17 year of a body: criteria in versions, the self-assessment of each body and financial year with its evidence and improvement actions, and the signed statement.

-- Of duties: since when a kind of body stands in the list of a duty, where that is later than the duty itself. Kinds without a row have stood there from the beginning.
CREATE TABLE duty_listing (
    duty_code VARCHAR(40) NOT NULL COMMENT 'said, not held, as the register is loaded anew',
    organisation_kind VARCHAR(40) NOT NULL,
    listed_from DATE NOT NULL,
    listed_to DATE NULL,
    source VARCHAR(300) NOT NULL,
    PRIMARY KEY (duty_code, organisation_kind),
    CONSTRAINT duty_listing_period CHECK (listed_to IS NULL OR listed_to >= listed_from)
) COMMENT 'From when until when the list of a duty names a kind of body';

INSERT INTO duty_listing (duty_code, organisation_kind, listed_from, listed_to, source) VALUES
    ('CDA-S17', 'corporate joint committee', '2022-03-25', NULL, 'Crime and Disorder Act 1998 s.17(2) as it stood on 25 March 2022: the first text read that names them. The day on which they were added was not found.'),
    ('CDA-S17', 'PCC', '2012-11-22', NULL, 'SI 2012/2892: local policing bodies in place of police authorities');

-- Published by duty: which body each duty binds, or reaches by practice, and in which time. A listing of its kind of body narrows the time.
CREATE VIEW duty_bound_facts AS
SELECT d.id AS duty_id, d.code AS duty_code, o.id AS organisation_id, b.strength AS strength,
       CASE WHEN l.listed_from IS NOT NULL AND (d.commenced_on IS NULL OR l.listed_from > d.commenced_on) THEN l.listed_from ELSE d.commenced_on END AS bound_from, l.listed_to AS bound_to
FROM duty_binding b JOIN duty d ON d.id = b.duty_id
JOIN organisation_facts o ON (b.binds = 'RESPONSIBLE_AUTHORITY' AND o.responsible_authority) OR (b.binds = 'SECTION17' AND o.section17 = 'BOUND')
    OR (b.binds = 'KIND' AND b.target = o.kind) OR (b.binds = 'ORGANISATION' AND b.target = o.code)
LEFT JOIN duty_listing l ON l.duty_code = d.code AND l.organisation_kind = o.kind;

CREATE TABLE criteria_set (
    id UUID NOT NULL,
    number INT NOT NULL COMMENT 'counts the versions, from 1',
    from_year INT NULL COMMENT 'the financial year from which it is used, by the calendar year in which that begins; null for a draft',
    constructed BOOLEAN NOT NULL COMMENT 'whether the project wrote it, as no official Welsh scale was found',
    put_in_force_on DATE NULL,
    put_in_force_by VARCHAR(200) NULL,
    PRIMARY KEY (id),
    CONSTRAINT criteria_set_number UNIQUE (number),
    CONSTRAINT criteria_set_year UNIQUE (from_year),
    CONSTRAINT criteria_set_in_force CHECK (from_year IS NULL OR put_in_force_on IS NOT NULL)
) COMMENT 'A version of the criteria and their levels; once it is used it never changes, a new one takes its place';

CREATE TABLE criterion (
    id UUID NOT NULL,
    set_id UUID NOT NULL,
    position INT NOT NULL COMMENT 'order within the set, from 1',
    code VARCHAR(20) NOT NULL COMMENT 'the same in every version of the set, so that years can be compared',
    name_en VARCHAR(100) NOT NULL,
    name_cy VARCHAR(100) NOT NULL,
    question_en VARCHAR(500) NOT NULL,
    question_cy VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT criterion_set FOREIGN KEY (set_id) REFERENCES criteria_set (id),
    CONSTRAINT criterion_code UNIQUE (set_id, code),
    CONSTRAINT criterion_position CHECK (position > 0)
) COMMENT 'What is asked of a body';

CREATE TABLE criterion_level (
    id UUID NOT NULL,
    criterion_id UUID NOT NULL,
    level INT NOT NULL,
    text_en VARCHAR(500) NOT NULL,
    text_cy VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT criterion_level_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id),
    CONSTRAINT criterion_level_once UNIQUE (criterion_id, level),
    CONSTRAINT criterion_level_level CHECK (level BETWEEN 0 AND 4)
) COMMENT 'What can be seen where a criterion is met to this level';

CREATE TABLE self_assessment (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    organisation_id UUID NOT NULL,
    year INT NOT NULL COMMENT 'the financial year, by the calendar year in which it begins',
    set_id UUID NOT NULL,
    basis VARCHAR(9) NOT NULL COMMENT 'bound by the duties register in that year, or voluntary',
    state VARCHAR(10) NOT NULL,
    begun_on DATE NOT NULL,
    begun_by VARCHAR(200) NOT NULL,
    carried_from INT NULL COMMENT 'the year whose answers it began with',
    author_id UUID NULL COMMENT 'the account of who said that it is answered',
    author_name VARCHAR(200) NULL,
    answered_on DATE NULL,
    reviewer_id UUID NULL,
    reviewer_name VARCHAR(200) NULL,
    reviewed_on DATE NULL,
    review_note VARCHAR(2000) NULL COMMENT 'what the reviewer found, or why it was sent back',
    signatory_name VARCHAR(200) NULL,
    signatory_office VARCHAR(200) NULL,
    signed_on DATE NULL,
    recorded_by VARCHAR(200) NULL COMMENT 'who recorded the signature',
    issued_on DATE NULL,
    released_on DATE NULL COMMENT 'since when its figures are open to the national view',
    released_by VARCHAR(200) NULL,
    PRIMARY KEY (id),
    CONSTRAINT self_assessment_once UNIQUE (organisation_id, year),
    CONSTRAINT self_assessment_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT self_assessment_set FOREIGN KEY (set_id) REFERENCES criteria_set (id),
    CONSTRAINT self_assessment_basis CHECK (basis IN ('BOUND','VOLUNTARY')),
    CONSTRAINT self_assessment_state CHECK (state IN ('BEGUN','ANSWERED','REVIEWED','SIGNED_OFF','ISSUED')),
    CONSTRAINT self_assessment_two CHECK (reviewer_id IS NULL OR reviewer_id <> author_id),
    CONSTRAINT self_assessment_signed CHECK ((state IN ('SIGNED_OFF','ISSUED')) = (signed_on IS NOT NULL) AND (signed_on IS NULL) = (signatory_name IS NULL) AND (signed_on IS NULL) = (signatory_office IS NULL)),
    CONSTRAINT self_assessment_issued CHECK ((state = 'ISSUED') = (issued_on IS NOT NULL)),
    CONSTRAINT self_assessment_released CHECK (released_on IS NULL OR signed_on IS NOT NULL)
) COMMENT 'How a body says that it met section 17 of the Crime and Disorder Act 1998 in a financial year';

CREATE TABLE self_assessment_aud (
    id UUID NOT NULL,
    organisation_id UUID,
    year INT,
    set_id UUID,
    basis VARCHAR(9),
    state VARCHAR(10),
    begun_on DATE,
    begun_by VARCHAR(200),
    carried_from INT,
    author_id UUID,
    author_name VARCHAR(200),
    answered_on DATE,
    reviewer_id UUID,
    reviewer_name VARCHAR(200),
    reviewed_on DATE,
    review_note VARCHAR(2000),
    signatory_name VARCHAR(200),
    signatory_office VARCHAR(200),
    signed_on DATE,
    recorded_by VARCHAR(200),
    issued_on DATE,
    released_on DATE,
    released_by VARCHAR(200),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT self_assessment_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX self_assessment_aud_id (id, rev)
) COMMENT 'History of self_assessment: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE self_assessment_answer (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    assessment_id UUID NOT NULL,
    criterion_id UUID NOT NULL,
    level INT NOT NULL,
    reasons_en VARCHAR(4000) NULL,
    reasons_cy VARCHAR(4000) NULL,
    answered_by_id UUID NULL COMMENT 'the account of who answered or confirmed it last',
    answered_by VARCHAR(200) NOT NULL,
    answered_on DATE NOT NULL,
    carried_from INT NULL COMMENT 'the year from which it was carried over',
    confirmed BOOLEAN NOT NULL COMMENT 'false as long as nobody has confirmed or changed what was carried over',
    PRIMARY KEY (id),
    CONSTRAINT self_assessment_answer_once UNIQUE (assessment_id, criterion_id),
    CONSTRAINT self_assessment_answer_assessment FOREIGN KEY (assessment_id) REFERENCES self_assessment (id),
    CONSTRAINT self_assessment_answer_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id),
    CONSTRAINT self_assessment_answer_reasons CHECK (reasons_en IS NOT NULL OR reasons_cy IS NOT NULL),
    CONSTRAINT self_assessment_answer_level CHECK (level BETWEEN 0 AND 4),
    CONSTRAINT self_assessment_answer_confirmed CHECK (confirmed OR carried_from IS NOT NULL)
) COMMENT 'The level that a body gives itself for a criterion, and why';

CREATE TABLE self_assessment_answer_aud (
    id UUID NOT NULL,
    assessment_id UUID,
    criterion_id UUID,
    level INT,
    reasons_en VARCHAR(4000),
    reasons_cy VARCHAR(4000),
    answered_by_id UUID,
    answered_by VARCHAR(200),
    answered_on DATE,
    carried_from INT,
    confirmed BOOLEAN,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT self_assessment_answer_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX self_assessment_answer_aud_id (id, rev)
) COMMENT 'History of self_assessment_answer: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- The object belongs to a capability that is read through the chain, so no foreign key holds it: one that is gone is told as gone.
CREATE TABLE self_assessment_evidence (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    assessment_id UUID NOT NULL,
    answer_id UUID NOT NULL,
    kind VARCHAR(40) NOT NULL COMMENT 'kind of the object as the chain names it, or address',
    object_id UUID NULL,
    reference VARCHAR(60) NULL COMMENT 'as it was when it was linked',
    name_en VARCHAR(200) NULL COMMENT 'of an outside address, and of what bodies commission together; what a partnership says stays with it',
    name_cy VARCHAR(200) NULL,
    address VARCHAR(500) NULL,
    dated_on DATE NULL,
    added_on DATE NOT NULL,
    added_by VARCHAR(200) NOT NULL,
    gone_on DATE NULL COMMENT 'since when somebody has found the outside address to be gone',
    PRIMARY KEY (id),
    CONSTRAINT self_assessment_evidence_assessment FOREIGN KEY (assessment_id) REFERENCES self_assessment (id),
    CONSTRAINT self_assessment_evidence_answer FOREIGN KEY (answer_id) REFERENCES self_assessment_answer (id),
    CONSTRAINT self_assessment_evidence_object UNIQUE (answer_id, object_id),
    CONSTRAINT self_assessment_evidence_address UNIQUE (answer_id, address),
    CONSTRAINT self_assessment_evidence_either CHECK ((kind = 'address') = (object_id IS NULL) AND (kind = 'address') = (address IS NOT NULL)),
    CONSTRAINT self_assessment_evidence_outside CHECK (address IS NULL OR address LIKE 'https://%'),
    INDEX self_assessment_evidence_of (object_id)
) COMMENT 'What an answer rests on: an object of the product, or a page elsewhere';

CREATE TABLE self_assessment_evidence_aud (
    id UUID NOT NULL,
    assessment_id UUID,
    answer_id UUID,
    kind VARCHAR(40),
    object_id UUID,
    reference VARCHAR(60),
    name_en VARCHAR(200),
    name_cy VARCHAR(200),
    address VARCHAR(500),
    dated_on DATE,
    added_on DATE,
    added_by VARCHAR(200),
    gone_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT self_assessment_evidence_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX self_assessment_evidence_aud_id (id, rev)
) COMMENT 'History of self_assessment_evidence: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE self_assessment_action (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    assessment_id UUID NOT NULL,
    criterion_id UUID NOT NULL,
    action_id UUID NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT self_assessment_action_assessment FOREIGN KEY (assessment_id) REFERENCES self_assessment (id),
    CONSTRAINT self_assessment_action_criterion FOREIGN KEY (criterion_id) REFERENCES criterion (id),
    CONSTRAINT self_assessment_action_action FOREIGN KEY (action_id) REFERENCES action (id),
    CONSTRAINT self_assessment_action_once UNIQUE (assessment_id, action_id)
) COMMENT 'An action of the one action log by which a body gets better at a criterion';

CREATE TABLE self_assessment_action_aud (
    id UUID NOT NULL,
    assessment_id UUID,
    criterion_id UUID,
    action_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT self_assessment_action_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX self_assessment_action_aud_id (id, rev)
) COMMENT 'History of self_assessment_action: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE self_assessment_statement (
    id UUID NOT NULL,
    assessment_id UUID NOT NULL,
    language VARCHAR(2) NOT NULL,
    sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    size BIGINT NOT NULL COMMENT 'bytes',
    content MEDIUMBLOB NOT NULL COMMENT 'the PDF as it was issued',
    issued_on DATE NOT NULL,
    issued_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT self_assessment_statement_once UNIQUE (assessment_id, language),
    CONSTRAINT self_assessment_statement_assessment FOREIGN KEY (assessment_id) REFERENCES self_assessment (id),
    CONSTRAINT self_assessment_statement_language CHECK (language IN ('EN','CY'))
) COMMENT 'The Section 17 statement of a body for a year as it was issued; never altered';

-- Whose a self-assessment is: the body's.
CREATE VIEW self_assessment_scope AS
SELECT id AS id, 'ORGANISATION' AS kind, organisation_id AS scope_id, TRUE AS leads FROM self_assessment;

-- Published by section17, for whoever draws national figures: what a body has released, and nothing else.
CREATE VIEW self_assessment_released_facts AS
SELECT a.id AS id, a.organisation_id AS organisation_id, a.year AS year, a.basis AS basis, a.signed_on AS signed_on, a.issued_on AS issued_on, c.code AS criterion, x.level AS level
FROM self_assessment a JOIN self_assessment_answer x ON x.assessment_id = a.id JOIN criterion c ON c.id = x.criterion_id
WHERE a.released_on IS NOT NULL;

-- What it adds to the statutory chain (V056 tells of the columns).
CREATE VIEW self_assessment_chain AS
SELECT a.id AS id, CAST(NULL AS UUID) AS partnership_id, a.id AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(a.id AS CHAR(36)) AS page, CONCAT(a.year, '–', LPAD(MOD(a.year + 1, 100), 2, '0')) AS reference, o.name_en AS title_en, o.name_cy AS title_cy, a.state AS state,
       COALESCE(a.signed_on, a.begun_on) AS on_date
FROM self_assessment a JOIN organisation_facts o ON o.id = a.organisation_id;

CREATE VIEW duty_self_assessment_link AS
SELECT d.duty_id AS from_id, a.id AS to_id
FROM self_assessment a JOIN duty_bound_facts d ON d.organisation_id = a.organisation_id AND d.duty_code = 'CDA-S17' GROUP BY d.duty_id, a.id;

CREATE VIEW decision_self_assessment_link AS
SELECT object_id AS from_id, assessment_id AS to_id FROM self_assessment_evidence WHERE kind = 'decision' GROUP BY object_id, assessment_id;

CREATE VIEW action_self_assessment_link AS
SELECT object_id AS from_id, assessment_id AS to_id FROM self_assessment_evidence WHERE kind = 'action' GROUP BY object_id, assessment_id;

CREATE VIEW paper_self_assessment_link AS
SELECT object_id AS from_id, assessment_id AS to_id FROM self_assessment_evidence WHERE kind = 'paper' GROUP BY object_id, assessment_id;

CREATE VIEW service_self_assessment_link AS
SELECT object_id AS from_id, assessment_id AS to_id FROM self_assessment_evidence WHERE kind = 'service' GROUP BY object_id, assessment_id;

CREATE VIEW self_assessment_action_link AS
SELECT assessment_id AS from_id, action_id AS to_id FROM self_assessment_action;

-- What falls due (V050 tells of the columns): a self-assessment that has been begun, by the last day of its year.
CREATE VIEW self_assessment_due AS
SELECT 'self-assessment' AS subject_kind, a.id AS subject_id, a.id AS id, CAST(NULL AS CHAR(20)) AS kind,
       CAST(CONCAT(a.year + 1, '-03-31') AS DATE) AS due_on, a.state AS state,
       'ORGANISATION' AS audience, a.organisation_id AS audience_id, CAST(NULL AS UUID) AS partnership_id, CAST(NULL AS UUID) AS item_id, FALSE AS restricted,
       CONCAT(a.year, '–', LPAD(MOD(a.year + 1, 100), 2, '0')) AS reference, o.name_en AS title_en, o.name_cy AS title_cy,
       CAST(NULL AS TIME) AS starts_at, CAST(NULL AS TIME) AS ends_at, CAST(NULL AS CHAR(200)) AS place, CAST(NULL AS CHAR(500)) AS online_address, 0 AS version
FROM self_assessment a JOIN organisation_facts o ON o.id = a.organisation_id;

-- The first version of the criteria. It is the project's own: no official Welsh scale was found. Another version takes its place from a later year; years that have begun keep theirs.
INSERT INTO criteria_set (id, number, from_year, constructed, put_in_force_on, put_in_force_by) VALUES (UUID(), 1, 1998, TRUE, CURRENT_DATE, 'system');

INSERT INTO criterion (id, set_id, position, code, name_en, name_cy, question_en, question_cy) VALUES
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 1, 'LEADERSHIP', 'Leadership', 'Arweinyddiaeth',
     'Who answers for Section 17 at the top of the organisation, and how do members and senior officers see to it?',
     'Pwy sy''n atebol am Adran 17 ar frig y sefydliad, a sut y mae aelodau ac uwch-swyddogion yn gofalu amdani?'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 2, 'REPORTS', 'Reports and decisions', 'Adroddiadau a phenderfyniadau',
     'Do the reports on which decisions are taken say what the decision does under the four heads of Section 17?',
     'A yw''r adroddiadau y gwneir penderfyniadau arnynt yn dweud beth y mae''r penderfyniad yn ei wneud o dan bedwar pen Adran 17?'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 3, 'SERVICES', 'Service design', 'Dylunio gwasanaethau',
     'Are services planned and changed with their effect on crime and disorder in mind?',
     'A yw gwasanaethau''n cael eu cynllunio a''u newid gan ystyried eu heffaith ar droseddu ac anhrefn?'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 4, 'PROCUREMENT', 'Procurement and grants', 'Caffael a grantiau',
     'Do contracts and grants ask suppliers to help prevent crime and disorder?',
     'A yw contractau a grantiau''n gofyn i gyflenwyr helpu i atal troseddu ac anhrefn?'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 5, 'PLANNING', 'Planning and licensing', 'Cynllunio a thrwyddedu',
     'Do planning, licensing and the care of public places take account of crime and disorder? A body without such functions answers for its own land and buildings.',
     'A yw cynllunio, trwyddedu a gofal am fannau cyhoeddus yn ystyried troseddu ac anhrefn? Mae corff heb swyddogaethau o''r fath yn ateb dros ei dir a''i adeiladau ei hun.'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 6, 'STAFF', 'Staff and training', 'Staff a hyfforddiant',
     'Do staff know what Section 17 asks of their own work?',
     'A yw staff yn gwybod beth y mae Adran 17 yn ei ofyn o''u gwaith eu hunain?'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 7, 'DATA', 'Data and analysis', 'Data a dadansoddi',
     'Does the organisation use and share data to see where it can prevent crime and disorder?',
     'A yw''r sefydliad yn defnyddio ac yn rhannu data i weld ble y gall atal troseddu ac anhrefn?'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 8, 'RESOURCES', 'Partnership resources', 'Adnoddau''r bartneriaeth',
     'What does the organisation give to the partnerships that keep its area safe?',
     'Beth y mae''r sefydliad yn ei roi i''r partneriaethau sy''n cadw ei ardal yn ddiogel?'),
    (UUID(), (SELECT id FROM criteria_set WHERE number = 1), 9, 'REVIEW', 'Review', 'Adolygu',
     'Does the organisation check how well it meets the duty, and act on what it finds?',
     'A yw''r sefydliad yn gwirio pa mor dda y mae''n cyflawni''r ddyletswydd, ac yn gweithredu ar yr hyn y mae''n ei ganfod?');

INSERT INTO criterion_level (id, criterion_id, level, text_en, text_cy)
WITH written (code, level, text_en, text_cy) AS (
    SELECT 'LEADERSHIP', 0, 'No member or senior officer is named for Section 17.', 'Nid oes aelod nac uwch-swyddog wedi''i enwi ar gyfer Adran 17.'
    UNION ALL SELECT 'LEADERSHIP', 1, 'A senior officer is named, but the duty has not been on the agenda of the cabinet, the authority or the management team this year.',
        'Mae uwch-swyddog wedi''i enwi, ond ni fu''r ddyletswydd ar agenda''r cabinet, yr awdurdod na''r tîm rheoli eleni.'
    UNION ALL SELECT 'LEADERSHIP', 2, 'A member and a senior officer are named, and the duty was reported to members at least once this year.',
        'Mae aelod ac uwch-swyddog wedi''u henwi, ac adroddwyd ar y ddyletswydd i''r aelodau o leiaf unwaith eleni.'
    UNION ALL SELECT 'LEADERSHIP', 3, 'Section 17 stands in the corporate plan and in the objectives of heads of service; members ask questions about it and the answers are minuted.',
        'Mae Adran 17 yn y cynllun corfforaethol ac yn amcanion penaethiaid gwasanaeth; mae aelodau''n holi yn ei chylch ac mae''r atebion yn y cofnodion.'
    UNION ALL SELECT 'LEADERSHIP', 4, 'Members changed a plan or a budget this year because of its effect on crime, disorder, substance misuse, re-offending or serious violence, and saw what came of it.',
        'Newidiodd aelodau gynllun neu gyllideb eleni oherwydd ei effaith ar droseddu, anhrefn, camddefnyddio sylweddau, aildroseddu neu drais difrifol, a gwelsant beth a ddaeth o hynny.'
    UNION ALL SELECT 'REPORTS', 0, 'Reports have no place for Section 17.', 'Nid oes lle i Adran 17 mewn adroddiadau.'
    UNION ALL SELECT 'REPORTS', 1, 'The report template has a heading for it, but most reports say ''none'' without a reason.',
        'Mae pennawd ar ei chyfer yn y templed adroddiad, ond mae''r rhan fwyaf o adroddiadau''n dweud ''dim'' heb reswm.'
    UNION ALL SELECT 'REPORTS', 2, 'Every report says whether the decision is material for Section 17 and why, and authors have guidance.',
        'Mae pob adroddiad yn dweud a yw''r penderfyniad yn berthnasol i Adran 17 a pham, ac mae gan awduron arweiniad.'
    UNION ALL SELECT 'REPORTS', 3, 'An officer checks what a report says before it is published, and material effects have a date on which they are reviewed.',
        'Mae swyddog yn gwirio''r hyn y mae adroddiad yn ei ddweud cyn ei gyhoeddi, ac mae dyddiad adolygu ar gyfer effeithiau perthnasol.'
    UNION ALL SELECT 'REPORTS', 4, 'Reviews of earlier decisions are reported back, and reports were changed or sent back this year because of them.',
        'Adroddir yn ôl ar adolygiadau o benderfyniadau cynharach, a newidiwyd adroddiadau neu fe''u hanfonwyd yn ôl eleni o''u herwydd.'
    UNION ALL SELECT 'SERVICES', 0, 'No service plan mentions crime and disorder.', 'Nid oes yr un cynllun gwasanaeth yn sôn am droseddu ac anhrefn.'
    UNION ALL SELECT 'SERVICES', 1, 'The plans of community safety services do; those of other services do not yet.',
        'Mae cynlluniau gwasanaethau diogelwch cymunedol yn gwneud hynny; nid yw rhai gwasanaethau eraill eto.'
    UNION ALL SELECT 'SERVICES', 2, 'Each service plan names the part that the service has in preventing crime and disorder.',
        'Mae pob cynllun gwasanaeth yn enwi rhan y gwasanaeth mewn atal troseddu ac anhrefn.'
    UNION ALL SELECT 'SERVICES', 3, 'Before a service is begun, changed or closed its effect is assessed, and the people who use it are asked.',
        'Cyn dechrau, newid neu gau gwasanaeth asesir ei effaith, a gofynnir i''r bobl sy''n ei ddefnyddio.'
    UNION ALL SELECT 'SERVICES', 4, 'Services measure their effect, and at least one was redesigned this year because of what was measured.',
        'Mae gwasanaethau''n mesur eu heffaith, ac ailddyluniwyd o leiaf un eleni oherwydd yr hyn a fesurwyd.'
    UNION ALL SELECT 'PROCUREMENT', 0, 'Neither the procurement strategy nor the rules for grants mention Section 17.', 'Nid yw''r strategaeth gaffael na''r rheolau ar gyfer grantiau''n sôn am Adran 17.'
    UNION ALL SELECT 'PROCUREMENT', 1, 'Some specifications ask for it, where their author thought of it.', 'Mae rhai manylebau''n gofyn am hynny, lle meddyliodd eu hawdur amdano.'
    UNION ALL SELECT 'PROCUREMENT', 2, 'The procurement procedure asks the question for every contract above its threshold and for every grant scheme.',
        'Mae''r weithdrefn gaffael yn gofyn y cwestiwn ar gyfer pob contract uwchlaw ei throthwy ac ar gyfer pob cynllun grant.'
    UNION ALL SELECT 'PROCUREMENT', 3, 'Where it matters, specifications and grant conditions hold requirements, and meetings with suppliers review them.',
        'Lle mae''n berthnasol, mae gofynion mewn manylebau ac amodau grant, ac mae cyfarfodydd â chyflenwyr yn eu hadolygu.'
    UNION ALL SELECT 'PROCUREMENT', 4, 'What suppliers achieved is known, and a contract or grant was changed, extended or ended this year because of it.',
        'Mae''r hyn a gyflawnodd cyflenwyr yn hysbys, a newidiwyd, estynnwyd neu terfynwyd contract neu grant eleni oherwydd hynny.'
    UNION ALL SELECT 'PLANNING', 0, 'Crime and disorder are not considered.', 'Nid yw troseddu ac anhrefn yn cael eu hystyried.'
    UNION ALL SELECT 'PLANNING', 1, 'The police are consulted on some applications; what they say is seldom recorded.',
        'Ymgynghorir â''r heddlu ar rai ceisiadau; anaml y cofnodir yr hyn a ddywedant.'
    UNION ALL SELECT 'PLANNING', 2, 'Policies ask for design that prevents crime and for the licensing objectives, and officers'' reports deal with both.',
        'Mae polisïau''n gofyn am ddylunio sy''n atal troseddu ac am yr amcanion trwyddedu, ac mae adroddiadau swyddogion yn ymdrin â''r ddau.'
    UNION ALL SELECT 'PLANNING', 3, 'Conditions are set from what the police and the health service know of the place, and visits check that they are kept.',
        'Gosodir amodau ar sail yr hyn y mae''r heddlu a''r gwasanaeth iechyd yn ei wybod am y lle, ac mae ymweliadau''n gwirio eu bod yn cael eu cadw.'
    UNION ALL SELECT 'PLANNING', 4, 'Problem places are reviewed with partners, and figures show fewer incidents after the changes.',
        'Adolygir lleoedd sy''n achosi problemau gyda phartneriaid, ac mae ffigurau''n dangos llai o ddigwyddiadau ar ôl y newidiadau.'
    UNION ALL SELECT 'STAFF', 0, 'There is no training and no guidance.', 'Nid oes hyfforddiant nac arweiniad.'
    UNION ALL SELECT 'STAFF', 1, 'There is guidance, and community safety staff have been trained.', 'Mae arweiniad ar gael, ac mae staff diogelwch cymunedol wedi''u hyfforddi.'
    UNION ALL SELECT 'STAFF', 2, 'Induction covers the duty, and managers and authors of reports have been trained; the numbers are recorded.',
        'Mae''r cyfnod sefydlu''n cynnwys y ddyletswydd, ac mae rheolwyr ac awduron adroddiadau wedi''u hyfforddi; cofnodir y niferoedd.'
    UNION ALL SELECT 'STAFF', 3, 'Training fits the work of each service and is repeated, and at least three in four of those for whom it is meant have done it.',
        'Mae''r hyfforddiant yn gweddu i waith pob gwasanaeth ac yn cael ei ailadrodd, ac mae o leiaf dri o bob pedwar o''r rhai y mae ar eu cyfer wedi''i wneud.'
    UNION ALL SELECT 'STAFF', 4, 'Staff suggest changes to how they work because of it, and the organisation can name changes that were made.',
        'Mae staff yn awgrymu newidiadau i''w ffordd o weithio oherwydd hynny, a gall y sefydliad enwi newidiadau a wnaed.'
    UNION ALL SELECT 'DATA', 0, 'No data are used or shared for this.', 'Nid oes data''n cael eu defnyddio na''u rhannu at y diben hwn.'
    UNION ALL SELECT 'DATA', 1, 'Data are shared when somebody asks for them.', 'Rhennir data pan fydd rhywun yn gofyn amdanynt.'
    UNION ALL SELECT 'DATA', 2, 'The data that the law asks for are shared on time, and an agreement says what else is shared with whom.',
        'Rhennir y data y mae''r gyfraith yn gofyn amdanynt yn brydlon, ac mae cytundeb yn dweud beth arall a rennir a chyda phwy.'
    UNION ALL SELECT 'DATA', 3, 'Services see a regular analysis of where and when their work matters, and plans refer to it.',
        'Mae gwasanaethau''n gweld dadansoddiad rheolaidd o ble a phryd y mae eu gwaith yn cyfrif, ac mae cynlluniau''n cyfeirio ato.'
    UNION ALL SELECT 'DATA', 4, 'Analysis of causes and of what worked has changed where staff or money go.',
        'Mae dadansoddi achosion a''r hyn a weithiodd wedi newid ble y mae staff neu arian yn mynd.'
    UNION ALL SELECT 'RESOURCES', 0, 'The organisation takes no part.', 'Nid yw''r sefydliad yn cymryd rhan.'
    UNION ALL SELECT 'RESOURCES', 1, 'Somebody attends, without authority to commit people or money.', 'Mae rhywun yn mynychu, heb awdurdod i ymrwymo pobl nac arian.'
    UNION ALL SELECT 'RESOURCES', 2, 'A named officer with authority attends most meetings, and the actions that fall to the organisation are done.',
        'Mae swyddog penodol ag awdurdod yn mynychu''r rhan fwyaf o gyfarfodydd, a gwneir y camau gweithredu sy''n disgyn i''r sefydliad.'
    UNION ALL SELECT 'RESOURCES', 3, 'People, money or premises are committed in writing for the year, and partners know how much.',
        'Ymrwymir pobl, arian neu adeiladau yn ysgrifenedig am y flwyddyn, ac mae partneriaid yn gwybod faint.'
    UNION ALL SELECT 'RESOURCES', 4, 'Commitments reach beyond one year, and were moved this year to where the partnership''s priorities call for them.',
        'Mae ymrwymiadau''n ymestyn y tu hwnt i un flwyddyn, ac fe''u symudwyd eleni i''r mannau lle mae blaenoriaethau''r bartneriaeth yn galw amdanynt.'
    UNION ALL SELECT 'REVIEW', 0, 'How the duty is met has not been reviewed.', 'Nid adolygwyd sut y cyflawnir y ddyletswydd.'
    UNION ALL SELECT 'REVIEW', 1, 'It was looked at when an inspection or an incident made that necessary.', 'Edrychwyd ar hynny pan wnaeth arolygiad neu ddigwyddiad hynny''n angenrheidiol.'
    UNION ALL SELECT 'REVIEW', 2, 'A self-assessment is done each year and signed by the chief officer.', 'Gwneir hunanasesiad bob blwyddyn, ac fe''i llofnodir gan y prif swyddog.'
    UNION ALL SELECT 'REVIEW', 3, 'Somebody from outside the service reviews it, scrutiny sees it, and improvement actions have owners and dates.',
        'Mae rhywun o''r tu allan i''r gwasanaeth yn ei adolygu, mae''r pwyllgor craffu''n ei weld, ac mae gan gamau gwella berchnogion a dyddiadau.'
    UNION ALL SELECT 'REVIEW', 4, 'Last year''s improvement actions are done, and the organisation can show what difference they made.',
        'Mae camau gwella''r llynedd wedi''u gwneud, a gall y sefydliad ddangos pa wahaniaeth a wnaethant.'
)
SELECT UUID(), c.id, w.level, w.text_en, w.text_cy FROM written w JOIN criterion c ON c.code = w.code;
