-- Conflicts of footprints: what is found is derived from the map each time; what the reviewer thinks of a finding is kept, by its key.

CREATE TABLE conflict_judgement (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    finding VARCHAR(120) NOT NULL COMMENT 'the key of the finding: its kind and what it is about',
    status VARCHAR(10) NOT NULL,
    reason VARCHAR(2000) NULL COMMENT 'why it is accepted, or how it was resolved',
    language VARCHAR(2) NOT NULL COMMENT 'in which the reason is written',
    judged_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT conflict_judgement_finding UNIQUE (finding),
    CONSTRAINT conflict_judgement_status CHECK (status IN ('ACCEPTED','TO_RESOLVE','RESOLVED')),
    CONSTRAINT conflict_judgement_reason CHECK (status = 'TO_RESOLVE' OR reason IS NOT NULL),
    CONSTRAINT conflict_judgement_language CHECK (language IN ('EN','CY'))
) COMMENT 'What the reviewer thinks of a conflict of footprints';

CREATE TABLE conflict_judgement_aud (
    id UUID NOT NULL,
    finding VARCHAR(120),
    status VARCHAR(10),
    reason VARCHAR(2000),
    language VARCHAR(2),
    judged_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT conflict_judgement_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX conflict_judgement_aud_id (id, rev)
) COMMENT 'History of conflict_judgement: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE conflict_action (
    id UUID NOT NULL,
    finding VARCHAR(120) NOT NULL,
    partnership_id UUID NOT NULL,
    action_id UUID NOT NULL,
    asked_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT conflict_action_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT conflict_action_action FOREIGN KEY (action_id) REFERENCES action (id),
    CONSTRAINT conflict_action_once UNIQUE (action_id),
    INDEX conflict_action_finding (finding)
) COMMENT 'That a partnership was asked to do something about a conflict; only ever added';

-- Published read contracts: what a duty is called and where it stands; to whom partnerships answer.
CREATE VIEW duty_facts AS
SELECT code, title_en, title_cy, legislation_en, legislation_cy, section_en, section_cy FROM duty;

CREATE VIEW governance_facts AS
SELECT g.id AS id, g.partnership_id AS partnership_id, f.footprint_code AS footprint_code, g.kind AS kind, g.to_partnership_id AS to_partnership_id,
       t.footprint_code AS to_footprint_code, g.valid_from AS valid_from, g.valid_to AS valid_to
FROM governance_link g JOIN partnership_of f ON f.partnership_id = g.partnership_id LEFT JOIN partnership_of t ON t.partnership_id = g.to_partnership_id;
