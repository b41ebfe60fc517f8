-- Actions from any origin, with updates that are only ever added. Whether one is overdue is never stored: it follows from its state and the day.

CREATE TABLE action (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    partnership_id UUID NOT NULL,
    reference VARCHAR(20) NOT NULL COMMENT 'unique in the partnership, such as A-2026-014',
    wording VARCHAR(1000) NOT NULL,
    language VARCHAR(2) NOT NULL COMMENT 'of the wording',
    board_id UUID NULL,
    meeting_id UUID NULL COMMENT 'the meeting that raised it',
    item_id UUID NULL,
    decision_id UUID NULL,
    owner_id UUID NULL COMMENT 'person who is to do it',
    raised_on DATE NOT NULL,
    due_on DATE NULL,
    state VARCHAR(9) NOT NULL,
    progress INT NOT NULL COMMENT 'per cent',
    closed_on DATE NULL,
    import_id UUID NULL COMMENT 'the spreadsheet that brought it',
    due_order DATE GENERATED ALWAYS AS (IFNULL(due_on, DATE'9999-12-31')) STORED COMMENT 'what the log is ordered by: what has no date comes last',
    PRIMARY KEY (id),
    CONSTRAINT action_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT action_board FOREIGN KEY (board_id) REFERENCES board (id),
    CONSTRAINT action_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT action_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT action_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT action_owner FOREIGN KEY (owner_id) REFERENCES person (id),
    CONSTRAINT action_import FOREIGN KEY (import_id) REFERENCES import_batch (id),
    CONSTRAINT action_reference UNIQUE (partnership_id, reference),
    CONSTRAINT action_language CHECK (language IN ('EN','CY')),
    CONSTRAINT action_state CHECK (state IN ('OPEN','DONE','WITHDRAWN') AND (state = 'OPEN') = (closed_on IS NULL)),
    CONSTRAINT action_progress CHECK (progress BETWEEN 0 AND 100),
    INDEX action_log (partnership_id, state, due_order, id),
    INDEX action_due (state, due_on),
    INDEX action_of_meeting (meeting_id)
) COMMENT 'Something that somebody is to do by a date';

CREATE TABLE action_aud (
    id UUID NOT NULL,
    partnership_id UUID,
    reference VARCHAR(20),
    wording VARCHAR(1000),
    language VARCHAR(2),
    board_id UUID,
    meeting_id UUID,
    item_id UUID,
    decision_id UUID,
    owner_id UUID,
    raised_on DATE,
    due_on DATE,
    state VARCHAR(9),
    progress INT,
    closed_on DATE,
    import_id UUID,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT action_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX action_aud_id (id, rev)
) COMMENT 'History of action: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE action_update (
    id UUID NOT NULL,
    action_id UUID NOT NULL,
    made_at DATETIME(3) NOT NULL COMMENT 'UTC',
    made_by VARCHAR(120) NOT NULL COMMENT 'name of the account, as it was',
    kind VARCHAR(10) NOT NULL COMMENT 'what was done',
    note VARCHAR(1000) NOT NULL COMMENT 'empty where nothing was said',
    progress INT NOT NULL COMMENT 'per cent, after this update',
    state VARCHAR(9) NOT NULL COMMENT 'of the action, after this update',
    due_on DATE NULL COMMENT 'of the action, after this update',
    owner_name VARCHAR(120) NULL COMMENT 'who became the owner with this update, as the name was',
    PRIMARY KEY (id),
    CONSTRAINT action_update_action FOREIGN KEY (action_id) REFERENCES action (id),
    CONSTRAINT action_update_kind CHECK (kind IN ('RAISED','UPDATED','REASSIGNED','MOVED','COMPLETED','WITHDRAWN','REOPENED')),
    CONSTRAINT action_update_state CHECK (state IN ('OPEN','DONE','WITHDRAWN')),
    CONSTRAINT action_update_progress CHECK (progress BETWEEN 0 AND 100),
    INDEX action_update_order (action_id, made_at)
) COMMENT 'What was said of an action and when; only ever added';

-- Published read contract, for reminders, reports and the meeting's own page. An action that came from a closed item is closed as well.
CREATE VIEW action_facts AS
SELECT a.id AS id, a.partnership_id AS partnership_id, pf.name_en AS partnership_name_en, pf.name_cy AS partnership_name_cy, a.reference AS reference,
       a.wording AS wording, a.language AS language, a.board_id AS board_id, b.name_en AS board_name_en, b.name_cy AS board_name_cy,
       a.meeting_id AS meeting_id, m.held_on AS meeting_on, a.item_id AS item_id, COALESCE(i.classification <> 'PUBLISHED', FALSE) AS closed, a.decision_id AS decision_id,
       a.owner_id AS owner_id, p.name AS owner_name, p.email AS owner_email, p.language AS owner_language, oa.id AS owner_account_id, p.organisation_id AS organisation_id,
       o.name_en AS organisation_name_en, o.name_cy AS organisation_name_cy, a.raised_on AS raised_on, a.due_on AS due_on, a.due_order AS due_order, a.state AS state,
       a.progress AS progress, a.closed_on AS closed_on
FROM action a LEFT JOIN partnership ps ON ps.id = a.partnership_id LEFT JOIN footprint pf ON pf.id = ps.footprint_id
LEFT JOIN board b ON b.id = a.board_id LEFT JOIN meeting m ON m.id = a.meeting_id LEFT JOIN agenda_item i ON i.id = a.item_id
LEFT JOIN person p ON p.id = a.owner_id LEFT JOIN account oa ON oa.email = p.email LEFT JOIN organisation o ON o.id = p.organisation_id;
