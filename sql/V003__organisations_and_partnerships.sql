-- Organisations, and the partnerships in which they act together.
-- Two lists that the law keeps apart: responsible authorities (Crime and Disorder Act 1998, s.5) and bodies that Section 17 binds (s.17(2)).

CREATE TABLE organisation (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    code VARCHAR(12) NOT NULL,
    name_en VARCHAR(120) NOT NULL,
    name_cy VARCHAR(120) NULL,
    name_cy_status VARCHAR(11) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    devolved VARCHAR(5) NOT NULL,
    section17 VARCHAR(14) NOT NULL COMMENT 'whether s.17(2) of the 1998 Act lists the body',
    responsible_authority BOOLEAN NOT NULL COMMENT 'whether s.5 of the 1998 Act names the body',
    note_en VARCHAR(500) NULL COMMENT 'the reasoning behind the two columns above',
    note_cy VARCHAR(500) NULL,
    confidence VARCHAR(6) NOT NULL,
    footprint_id UUID NULL COMMENT 'the footprint that the body covers',
    PRIMARY KEY (id),
    CONSTRAINT organisation_code UNIQUE (code),
    CONSTRAINT organisation_footprint FOREIGN KEY (footprint_id) REFERENCES footprint (id),
    CONSTRAINT organisation_section17 CHECK (section17 IN ('BOUND','NOT_LISTED','NOT_APPLICABLE')),
    CONSTRAINT organisation_devolved CHECK (devolved IN ('YES','NO','MIXED')),
    CONSTRAINT organisation_welsh CHECK (name_cy_status IN ('OFFICIAL','CONSTRUCTED','NONE') AND (name_cy IS NULL) = (name_cy_status = 'NONE')),
    CONSTRAINT organisation_confidence CHECK (confidence IN ('HIGH','MEDIUM','LOW')),
    INDEX organisation_kind (kind)
) COMMENT 'A public body, or a class of bodies such as community councils';

CREATE TABLE organisation_aud (
    id UUID NOT NULL,
    code VARCHAR(12),
    name_en VARCHAR(120),
    name_cy VARCHAR(120),
    name_cy_status VARCHAR(11),
    kind VARCHAR(40),
    devolved VARCHAR(5),
    section17 VARCHAR(14),
    responsible_authority BOOLEAN,
    note_en VARCHAR(500),
    note_cy VARCHAR(500),
    confidence VARCHAR(6),
    footprint_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT organisation_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX organisation_aud_id (id, rev)
) COMMENT 'History of organisation: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE partnership (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    footprint_id UUID NOT NULL,
    secretariat VARCHAR(200) NULL COMMENT 'who runs the secretariat: a team or a role, not a private person',
    contact_email VARCHAR(254) NULL,
    web_address VARCHAR(400) NULL,
    working_language VARCHAR(2) NOT NULL COMMENT 'language of the secretariat: en or cy',
    purpose_en VARCHAR(2000) NULL,
    purpose_cy VARCHAR(2000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT partnership_footprint_once UNIQUE (footprint_id),
    CONSTRAINT partnership_footprint FOREIGN KEY (footprint_id) REFERENCES footprint (id),
    CONSTRAINT partnership_language CHECK (working_language IN ('EN','CY'))
) COMMENT 'A partnership: the bodies that act together over one footprint of a partnership layer';

CREATE TABLE partnership_aud (
    id UUID NOT NULL,
    footprint_id UUID,
    secretariat VARCHAR(200),
    contact_email VARCHAR(254),
    web_address VARCHAR(400),
    working_language VARCHAR(2),
    purpose_en VARCHAR(2000),
    purpose_cy VARCHAR(2000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT partnership_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX partnership_aud_id (id, rev)
) COMMENT 'History of partnership: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Published read contract: the name of what a role can be held over.
CREATE VIEW scope_name AS
SELECT p.id AS id, 'PARTNERSHIP' AS kind, f.name_en AS name_en, f.name_cy AS name_cy, f.name_cy_status AS name_cy_status
FROM partnership p JOIN footprint f ON f.id = p.footprint_id
UNION ALL
SELECT o.id, 'ORGANISATION', o.name_en, o.name_cy, o.name_cy_status FROM organisation o;

-- Published read contract: what other capabilities may know of organisations.
CREATE VIEW organisation_facts AS
SELECT id, code, name_en, name_cy, kind, section17, responsible_authority FROM organisation;
