-- Section 17 on a decision: whether it is material and why, the likely effect under each head with what is done about it, what a body adds for itself, and the review that comes up and is answered. And decisions of other bodies' meetings, as evidence.
-- What was written in decision.section17 before stays there untouched and is shown as an earlier text; nothing new is written into it.

ALTER TABLE decision MODIFY COLUMN section17 VARCHAR(2000) NULL COMMENT 'an earlier text in one piece (1998 Act, s.17); since then implication tells of it';
-- what stood there before can be all heads together
ALTER TABLE amendment MODIFY COLUMN before_section17 TEXT NULL;

CREATE TABLE implication (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    meeting_id UUID NOT NULL,
    decision_id UUID NOT NULL,
    material BOOLEAN NOT NULL COMMENT 'whether it matters for crime and disorder and the other heads of section 17(1)',
    reason VARCHAR(1000) NULL COMMENT 'why it is or is not; always said where it is not',
    language VARCHAR(2) NOT NULL COMMENT 'in which reason is written',
    stated_by VARCHAR(160) NOT NULL COMMENT 'name of the account, as it was then',
    stated_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT implication_decision UNIQUE (decision_id),
    CONSTRAINT implication_of_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT implication_of_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT implication_reason CHECK (material OR reason IS NOT NULL),
    CONSTRAINT implication_language CHECK (language IN ('EN','CY'))
) COMMENT 'What a decision means under Section 17 of the 1998 Act; a decision without one has not stated it yet';

CREATE TABLE implication_aud (
    id UUID NOT NULL,
    meeting_id UUID,
    decision_id UUID,
    material BOOLEAN,
    reason VARCHAR(1000),
    language VARCHAR(2),
    stated_by VARCHAR(160),
    stated_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT implication_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX implication_aud_id (id, rev)
) COMMENT 'History of implication: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE implication_effect (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    meeting_id UUID NOT NULL,
    implication_id UUID NOT NULL,
    organisation_id UUID NULL COMMENT 'the body that says how it differs for it; null in the joint statement',
    head VARCHAR(18) NOT NULL COMMENT 'of section 17(1)',
    effect VARCHAR(1000) NOT NULL COMMENT 'the likely effect',
    done VARCHAR(1000) NULL COMMENT 'what is done about it',
    language VARCHAR(2) NOT NULL,
    written_by VARCHAR(160) NOT NULL COMMENT 'name of the account, as it was then',
    written_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT implication_effect_of FOREIGN KEY (implication_id) REFERENCES implication (id),
    CONSTRAINT implication_effect_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT implication_effect_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT implication_effect_once UNIQUE (implication_id, organisation_id, head),
    CONSTRAINT implication_effect_head CHECK (head IN ('CRIME_AND_DISORDER','SUBSTANCE_MISUSE','REOFFENDING','SERIOUS_VIOLENCE')),
    CONSTRAINT implication_effect_language CHECK (language IN ('EN','CY'))
) COMMENT 'The likely effect of a decision under one head, jointly or for one body';

CREATE TABLE implication_effect_aud (
    id UUID NOT NULL,
    meeting_id UUID,
    implication_id UUID,
    organisation_id UUID,
    head VARCHAR(18),
    effect VARCHAR(1000),
    done VARCHAR(1000),
    language VARCHAR(2),
    written_by VARCHAR(160),
    written_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT implication_effect_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX implication_effect_aud_id (id, rev)
) COMMENT 'History of implication_effect: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE implication_review (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    meeting_id UUID NOT NULL,
    implication_id UUID NOT NULL,
    due_on DATE NOT NULL,
    happened VARCHAR(2000) NULL COMMENT 'what came of the decision; null until it is answered',
    language VARCHAR(2) NULL COMMENT 'in which happened is written',
    answered_by VARCHAR(160) NULL COMMENT 'name of the account, as it was then',
    answered_on DATE NULL,
    PRIMARY KEY (id),
    CONSTRAINT implication_review_of FOREIGN KEY (implication_id) REFERENCES implication (id),
    CONSTRAINT implication_review_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT implication_review_answered CHECK ((happened IS NULL) = (answered_on IS NULL) AND (happened IS NULL) = (answered_by IS NULL) AND (happened IS NULL) = (language IS NULL)),
    INDEX implication_review_due (answered_on, due_on)
) COMMENT 'When it is looked at whether a decision had the effect that was expected, and what was found';

CREATE TABLE implication_review_aud (
    id UUID NOT NULL,
    meeting_id UUID,
    implication_id UUID,
    due_on DATE,
    happened VARCHAR(2000),
    language VARCHAR(2),
    answered_by VARCHAR(160),
    answered_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT implication_review_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX implication_review_aud_id (id, rev)
) COMMENT 'History of implication_review: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE outside_decision (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    organisation_id UUID NOT NULL COMMENT 'the body whose meeting decided',
    partnership_id UUID NULL COMMENT 'the partnership for which it was registered, or null where the body registered it itself',
    meeting_name VARCHAR(160) NOT NULL COMMENT 'such as Cabinet or Board',
    decided_on DATE NOT NULL,
    reference VARCHAR(60) NULL COMMENT 'as the body''s own minutes number it',
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    decided_en VARCHAR(2000) NULL COMMENT 'what it decided; nothing that is not public',
    decided_cy VARCHAR(2000) NULL,
    link VARCHAR(400) NOT NULL COMMENT 'https: where the public can read it',
    registered_by VARCHAR(160) NOT NULL COMMENT 'name of the account, as it was then',
    registered_on DATE NOT NULL,
    withdrawn_on DATE NULL,
    withdrawn_by VARCHAR(160) NULL,
    withdrawn_because VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT outside_decision_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT outside_decision_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT outside_decision_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT outside_decision_text CHECK (decided_en IS NOT NULL OR decided_cy IS NOT NULL),
    CONSTRAINT outside_decision_link CHECK (link LIKE 'https://%'),
    CONSTRAINT outside_decision_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
    INDEX outside_decision_order (decided_on, id)
) COMMENT 'What a meeting of another body decided, such as a council''s cabinet or a health board, registered as evidence';

CREATE TABLE outside_decision_aud (
    id UUID NOT NULL,
    organisation_id UUID,
    partnership_id UUID,
    meeting_name VARCHAR(160),
    decided_on DATE,
    reference VARCHAR(60),
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    decided_en VARCHAR(2000),
    decided_cy VARCHAR(2000),
    link VARCHAR(400),
    registered_by VARCHAR(160),
    registered_on DATE,
    withdrawn_on DATE,
    withdrawn_by VARCHAR(160),
    withdrawn_because VARCHAR(1000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT outside_decision_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX outside_decision_aud_id (id, rev)
) COMMENT 'History of outside_decision: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Which bodies of the deciding board Section 17 binds on the day of the meeting, or reach by practice: the duties register says so. Read by meeting itself.
CREATE VIEW decision_bound_body AS
SELECT d.id AS decision_id, s.organisation_id AS organisation_id, MIN(r.strength) AS strength
FROM decision d JOIN meeting m ON m.id = d.meeting_id
JOIN seat_facts s ON s.board_id = m.board_id AND s.valid_from <= m.held_on AND (s.valid_to IS NULL OR s.valid_to >= m.held_on)
JOIN duty_reach_facts r ON r.organisation_id = s.organisation_id AND r.duty_code = 'CDA-S17' AND r.strength IN ('BOUND','VOLUNTARY')
    AND (r.commenced_on IS NULL OR r.commenced_on <= m.held_on)
GROUP BY d.id, s.organisation_id;

-- How each decision stands under Section 17. Read by meeting itself.
CREATE VIEW decision_section17 AS
SELECT d.id AS decision_id,
       CASE WHEN i.id IS NOT NULL THEN CASE WHEN i.material THEN 'MATERIAL' ELSE 'NOT_MATERIAL' END
            WHEN d.section17 IS NOT NULL THEN 'EARLIER_TEXT' ELSE 'NOT_STATED' END AS state,
       (SELECT MIN(v.due_on) FROM implication_review v WHERE v.implication_id = i.id AND v.answered_on IS NULL) AS review_on
FROM decision d LEFT JOIN implication i ON i.decision_id = d.id;

-- Published by meeting: reviews of decisions under Section 17 that nobody has answered (V050 tells of the columns).
CREATE VIEW implication_due AS
SELECT 'section17' AS subject_kind, d.id AS subject_id, v.id AS id, CAST(NULL AS CHAR(20)) AS kind, v.due_on AS due_on, 'OPEN' AS state,
       'BOARD' AS audience, m.board_id AS audience_id, m.partnership_id AS partnership_id, d.item_id AS item_id, i.classification <> 'PUBLISHED' AS restricted,
       d.reference AS reference, d.text_en AS title_en, d.text_cy AS title_cy,
       CAST(NULL AS TIME) AS starts_at, CAST(NULL AS TIME) AS ends_at, CAST(NULL AS CHAR(200)) AS place, CAST(NULL AS CHAR(500)) AS online_address, 0 AS version
FROM implication_review v JOIN implication s ON s.id = v.implication_id JOIN decision d ON d.id = s.decision_id JOIN meeting m ON m.id = d.meeting_id
JOIN agenda_item i ON i.id = d.item_id
WHERE v.answered_on IS NULL AND d.standing <> 'WITHDRAWN';

-- Published by meeting: decisions of other bodies in the chain (V056 tells of the columns). They are public.
CREATE VIEW outside_decision_chain AS
SELECT id AS id, CAST(NULL AS UUID) AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(id AS CHAR(36)) AS page, reference AS reference, title_en AS title_en, title_cy AS title_cy, CAST(NULL AS CHAR(20)) AS state, decided_on AS on_date
FROM outside_decision WHERE withdrawn_on IS NULL;
