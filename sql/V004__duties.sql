-- Statutory duties and whom they bind.

CREATE TABLE duty (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    code VARCHAR(16) NOT NULL,
    title_en VARCHAR(160) NOT NULL,
    title_cy VARCHAR(160) NULL COMMENT 'constructed by the project: the Acts have no short titles of duties',
    legislation_en VARCHAR(300) NOT NULL,
    legislation_cy VARCHAR(300) NULL,
    section_en VARCHAR(100) NOT NULL,
    section_cy VARCHAR(100) NULL,
    applies_to_en VARCHAR(400) NOT NULL,
    applies_to_cy VARCHAR(400) NULL,
    summary_en VARCHAR(1000) NOT NULL,
    summary_cy VARCHAR(1000) NULL,
    review_cycle_en VARCHAR(300) NOT NULL,
    review_cycle_cy VARCHAR(300) NULL,
    confidence VARCHAR(6) NOT NULL,
    source VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT duty_code UNIQUE (code),
    CONSTRAINT duty_confidence CHECK (confidence IN ('HIGH','MEDIUM','LOW'))
) COMMENT 'A statutory duty';

CREATE TABLE duty_aud (
    id UUID NOT NULL,
    code VARCHAR(16),
    title_en VARCHAR(160),
    title_cy VARCHAR(160),
    legislation_en VARCHAR(300),
    legislation_cy VARCHAR(300),
    section_en VARCHAR(100),
    section_cy VARCHAR(100),
    applies_to_en VARCHAR(400),
    applies_to_cy VARCHAR(400),
    summary_en VARCHAR(1000),
    summary_cy VARCHAR(1000),
    review_cycle_en VARCHAR(300),
    review_cycle_cy VARCHAR(300),
    confidence VARCHAR(6),
    source VARCHAR(200),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT duty_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX duty_aud_id (id, rev)
) COMMENT 'History of duty: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE duty_binding (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    duty_id UUID NOT NULL,
    binds VARCHAR(21) NOT NULL COMMENT 'which class',
    target VARCHAR(40) NOT NULL COMMENT 'the kind, organisation code or layer code; empty for the two lists of the 1998 Act',
    strength VARCHAR(9) NOT NULL COMMENT 'BOUND by the law, VOLUNTARY by practice, INVOLVED by invitation, consultation or power',
    note_en VARCHAR(300) NULL,
    note_cy VARCHAR(300) NULL,
    PRIMARY KEY (id),
    CONSTRAINT duty_binding_duty FOREIGN KEY (duty_id) REFERENCES duty (id),
    CONSTRAINT duty_binding_once UNIQUE (duty_id, binds, target),
    CONSTRAINT duty_binding_binds CHECK (binds IN ('RESPONSIBLE_AUTHORITY','SECTION17','KIND','ORGANISATION','LAYER')),
    CONSTRAINT duty_binding_strength CHECK (strength IN ('BOUND','VOLUNTARY','INVOLVED')),
    INDEX duty_binding_target (binds, target)
) COMMENT 'That a duty binds a class of bodies, one body, or the bodies of a layer';

CREATE TABLE duty_binding_aud (
    id UUID NOT NULL,
    duty_id UUID,
    binds VARCHAR(21),
    target VARCHAR(40),
    strength VARCHAR(9),
    note_en VARCHAR(300),
    note_cy VARCHAR(300),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT duty_binding_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX duty_binding_aud_id (id, rev)
) COMMENT 'History of duty_binding: one row a change (revtype 0 added, 1 changed, 2 removed)';
