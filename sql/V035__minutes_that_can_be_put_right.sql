-- Decisions and agenda items can be corrected and taken back, after sharing by a recorded amendment; a drafted minute remembers what it was drafted from.

ALTER TABLE decision DROP CONSTRAINT decision_standing;
ALTER TABLE decision ADD CONSTRAINT decision_standing
    CHECK (standing IN ('STANDS','TO_BE_RATIFIED','RATIFIED','WITHDRAWN') AND (standing = 'WITHDRAWN' OR (standing = 'RATIFIED') = (ratified_at IS NOT NULL)));

ALTER TABLE agenda_item
    ADD COLUMN fate VARCHAR(9) NOT NULL DEFAULT 'ON' COMMENT 'whether it is on the agenda, or was taken off or deferred',
    ADD COLUMN fate_because VARCHAR(300) NULL COMMENT 'why it was taken off or deferred',
    ADD COLUMN deferred_to UUID NULL COMMENT 'the later meeting that has it instead',
    ADD COLUMN drafted_en TEXT NULL COMMENT 'what the product drafted, to notice when the facts have changed since',
    ADD COLUMN drafted_cy TEXT NULL,
    ADD CONSTRAINT agenda_item_fate CHECK (fate IN ('ON','TAKEN_OFF','DEFERRED') AND (fate = 'ON') = (fate_because IS NULL) AND (fate = 'DEFERRED') = (deferred_to IS NOT NULL)),
    ADD CONSTRAINT agenda_item_deferred_to FOREIGN KEY (deferred_to) REFERENCES meeting (id);

ALTER TABLE agenda_item_aud
    ADD COLUMN fate VARCHAR(9),
    ADD COLUMN fate_because VARCHAR(300),
    ADD COLUMN deferred_to UUID;

CREATE TABLE amendment (
    id UUID NOT NULL,
    meeting_id UUID NOT NULL,
    item_id UUID NOT NULL,
    decision_id UUID NULL COMMENT 'the decision that was amended; null where it was the item itself',
    kind VARCHAR(9) NOT NULL,
    made_at DATETIME(3) NOT NULL COMMENT 'UTC',
    made_by VARCHAR(120) NOT NULL COMMENT 'name of the account, as it was',
    because VARCHAR(300) NOT NULL,
    before_en VARCHAR(2000) NULL COMMENT 'what stood there before',
    before_cy VARCHAR(2000) NULL,
    before_section17 VARCHAR(2000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT amendment_meeting FOREIGN KEY (meeting_id) REFERENCES meeting (id),
    CONSTRAINT amendment_item FOREIGN KEY (item_id) REFERENCES agenda_item (id),
    CONSTRAINT amendment_decision FOREIGN KEY (decision_id) REFERENCES decision (id),
    CONSTRAINT amendment_kind CHECK (kind IN ('CHANGED','WITHDRAWN','TAKEN_OFF','DEFERRED','PUT_BACK')),
    INDEX amendment_of_meeting (meeting_id, made_at)
) COMMENT 'A change of what had been issued or shared, with its reason and what stood there before; only ever added';
