-- A scenario that was adopted can be withdrawn before its first day: when, by whom and why is kept, and the dated changes of the map go again.

ALTER TABLE scenario
    ADD COLUMN withdrawn_on DATE NULL,
    ADD COLUMN withdrawn_by UUID NULL COMMENT 'the account that took the adoption back',
    ADD COLUMN withdrawn_reason VARCHAR(2000) NULL COMMENT 'why, in the words of that person',
    ADD COLUMN withdrawn_language VARCHAR(2) NULL COMMENT 'in which the reason is written',
    DROP CONSTRAINT scenario_state,
    DROP CONSTRAINT scenario_adopted;

ALTER TABLE scenario
    ADD CONSTRAINT scenario_state CHECK (state IN ('DRAFT','SHARED','ADOPTED','WITHDRAWN','LET_GO')),
    ADD CONSTRAINT scenario_adopted CHECK ((state IN ('ADOPTED','WITHDRAWN')) = (adopted_on IS NOT NULL) AND (adopted_on IS NULL) = (adopted_by IS NULL)),
    ADD CONSTRAINT scenario_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL) AND (withdrawn_on IS NULL) = (withdrawn_by IS NULL)
        AND (withdrawn_on IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_language IS NULL)),
    ADD CONSTRAINT scenario_withdrawn_language CHECK (withdrawn_language IN ('EN','CY')),
    ADD CONSTRAINT scenario_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES account (id);

ALTER TABLE scenario_aud
    ADD COLUMN withdrawn_on DATE,
    ADD COLUMN withdrawn_by UUID,
    ADD COLUMN withdrawn_reason VARCHAR(2000),
    ADD COLUMN withdrawn_language VARCHAR(2);
