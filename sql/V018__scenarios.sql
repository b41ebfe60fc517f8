-- Scenarios: what the map could be. Steps are kept in the order in which they are carried out; a scenario that was adopted is not altered any more.

CREATE TABLE scenario (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    title_en VARCHAR(200) NULL,
    title_cy VARCHAR(200) NULL,
    purpose_en VARCHAR(2000) NULL,
    purpose_cy VARCHAR(2000) NULL,
    base_date DATE NOT NULL COMMENT 'the day whose map it branches',
    state VARCHAR(9) NOT NULL,
    created_by UUID NULL COMMENT 'the account that began it; null for the system itself',
    created_on DATE NOT NULL,
    adopted_on DATE NULL,
    adopted_by UUID NULL COMMENT 'the account that adopted it',
    PRIMARY KEY (id),
    CONSTRAINT scenario_title CHECK (title_en IS NOT NULL OR title_cy IS NOT NULL),
    CONSTRAINT scenario_state CHECK (state IN ('DRAFT','SHARED','ADOPTED','LET_GO')),
    CONSTRAINT scenario_adopted CHECK ((state = 'ADOPTED') = (adopted_on IS NOT NULL) AND (adopted_on IS NULL) = (adopted_by IS NULL)),
    CONSTRAINT scenario_creator FOREIGN KEY (created_by) REFERENCES account (id),
    CONSTRAINT scenario_adopter FOREIGN KEY (adopted_by) REFERENCES account (id),
    INDEX scenario_state_created (state, created_on)
) COMMENT 'What the map could be: a branch of the map of a day';

CREATE TABLE scenario_aud (
    id UUID NOT NULL,
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    purpose_en VARCHAR(2000),
    purpose_cy VARCHAR(2000),
    base_date DATE,
    state VARCHAR(9),
    created_by UUID,
    created_on DATE,
    adopted_on DATE,
    adopted_by UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT scenario_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX scenario_aud_id (id, rev)
) COMMENT 'History of scenario: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE scenario_step (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    scenario_id UUID NOT NULL,
    number INT NOT NULL COMMENT 'from 1, in the order in which steps are carried out; numbers of steps that were taken back are not used again',
    kind VARCHAR(6) NOT NULL,
    layer_code VARCHAR(10) NOT NULL,
    holds_from DATE NOT NULL,
    from_code VARCHAR(12) NULL COMMENT 'the footprint that areas leave, that ends or that is split',
    to_code VARCHAR(12) NULL COMMENT 'the footprint that areas join, or that is made',
    areas TEXT NULL COMMENT 'codes of the areas, a space between them',
    name_en VARCHAR(120) NULL COMMENT 'of the footprint that is made',
    name_cy VARCHAR(120) NULL,
    PRIMARY KEY (id),
    CONSTRAINT scenario_step_scenario FOREIGN KEY (scenario_id) REFERENCES scenario (id),
    CONSTRAINT scenario_step_number UNIQUE (scenario_id, number),
    CONSTRAINT scenario_step_kind CHECK (kind IN ('MOVE','MERGE','SPLIT','CREATE','END')),
    CONSTRAINT scenario_step_from CHECK ((kind = 'CREATE') = (from_code IS NULL)),
    CONSTRAINT scenario_step_to CHECK ((kind = 'END') = (to_code IS NULL)),
    CONSTRAINT scenario_step_areas CHECK ((kind IN ('MOVE','SPLIT','CREATE')) = (areas IS NOT NULL)),
    CONSTRAINT scenario_step_name CHECK ((kind IN ('SPLIT','CREATE')) = (name_en IS NOT NULL OR name_cy IS NOT NULL))
) COMMENT 'One change of one layer in a scenario';

CREATE TABLE scenario_step_aud (
    id UUID NOT NULL,
    scenario_id UUID,
    number INT,
    kind VARCHAR(6),
    layer_code VARCHAR(10),
    holds_from DATE,
    from_code VARCHAR(12),
    to_code VARCHAR(12),
    areas TEXT,
    name_en VARCHAR(120),
    name_cy VARCHAR(120),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT scenario_step_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX scenario_step_aud_id (id, rev)
) COMMENT 'History of scenario_step: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE scenario_invitation (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    scenario_id UUID NOT NULL,
    partnership_id UUID NOT NULL,
    invited_on DATE NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT scenario_invitation_scenario FOREIGN KEY (scenario_id) REFERENCES scenario (id),
    CONSTRAINT scenario_invitation_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT scenario_invitation_once UNIQUE (scenario_id, partnership_id),
    INDEX scenario_invitation_partnership_scenario (partnership_id, scenario_id)
) COMMENT 'That the people of a partnership may see a scenario and say what they think of it';

CREATE TABLE scenario_invitation_aud (
    id UUID NOT NULL,
    scenario_id UUID,
    partnership_id UUID,
    invited_on DATE,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT scenario_invitation_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX scenario_invitation_aud_id (id, rev)
) COMMENT 'History of scenario_invitation: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE scenario_comment (
    id UUID NOT NULL,
    scenario_id UUID NOT NULL,
    author_id UUID NOT NULL COMMENT 'the account that wrote it',
    written_at DATETIME(3) NOT NULL COMMENT 'UTC',
    language VARCHAR(2) NOT NULL COMMENT 'in which it was written',
    said VARCHAR(4000) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT scenario_comment_scenario FOREIGN KEY (scenario_id) REFERENCES scenario (id),
    CONSTRAINT scenario_comment_author FOREIGN KEY (author_id) REFERENCES account (id),
    CONSTRAINT scenario_comment_language CHECK (language IN ('EN','CY')),
    INDEX scenario_comment_order (scenario_id, written_at, id)
) COMMENT 'What somebody who may see a scenario thinks of it; only ever added';

-- Published read contract: how whoever wrote something is called.
CREATE VIEW account_name AS
SELECT id, name FROM account;

-- Published read contract: which partnership works over which footprint.
CREATE VIEW partnership_of AS
SELECT p.id AS partnership_id, f.id AS footprint_id, f.code AS footprint_code FROM partnership p JOIN footprint f ON f.id = p.footprint_id;
