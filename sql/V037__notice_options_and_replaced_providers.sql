-- A contract that is to end on a day ahead is under notice until then. Options are taken by a decision. A provider delivers over a period, and another may take its place. However a public contract ends, its termination notice is due.

ALTER TABLE contract
    ADD COLUMN notice_given_on DATE NULL COMMENT 'day on which notice was given that it ends before its last day; null where none was given, or where it was withdrawn',
    ADD COLUMN notice_ends_on DATE NULL COMMENT 'last day by that notice',
    ADD COLUMN notice_because VARCHAR(1000) NULL,
    ADD CONSTRAINT contract_under_notice CHECK ((notice_given_on IS NULL) = (notice_ends_on IS NULL) AND (notice_given_on IS NULL) = (notice_because IS NULL) AND (notice_ends_on IS NULL OR notice_ends_on >= starts_on));

ALTER TABLE contract_aud
    ADD COLUMN notice_given_on DATE,
    ADD COLUMN notice_ends_on DATE,
    ADD COLUMN notice_because VARCHAR(1000);

-- Options that were taken before have no decision recorded.
ALTER TABLE contract_option
    ADD COLUMN decision VARCHAR(400) NULL COMMENT 'who decided to take it, and where that stands',
    ADD COLUMN notice VARCHAR(16) NULL COMMENT 'whether a contract change notice had to come first (Procurement Act 2023, ss.74-75)',
    ADD COLUMN notice_on DATE NULL COMMENT 'when it was published',
    ADD CONSTRAINT contract_option_decision CHECK ((decision IS NULL OR state = 'TAKEN') AND (decision IS NULL) = (notice IS NULL)),
    ADD CONSTRAINT contract_option_notice CHECK ((notice IS NULL OR notice IN ('PUBLISHED','LIGHT_TOUCH','SMALL','BELOW_THRESHOLD','HEALTH','EXEMPT','OTHER_LAW')) AND (notice_on IS NULL OR notice = 'PUBLISHED' AND notice_on <= decided_on));

ALTER TABLE contract_option_aud
    ADD COLUMN decision VARCHAR(400),
    ADD COLUMN notice VARCHAR(16),
    ADD COLUMN notice_on DATE;

-- One provider may come back, and one leads at a time.
ALTER TABLE contract_provider
    ADD COLUMN from_on DATE NULL COMMENT 'first day on which it delivers; null for the first day of the contract',
    ADD COLUMN until_on DATE NULL COMMENT 'last day on which it delivers; null for the last day of the contract',
    ADD CONSTRAINT contract_provider_period CHECK (from_on IS NULL OR until_on IS NULL OR until_on >= from_on),
    ADD COLUMN current_provider_id UUID GENERATED ALWAYS AS (IF(until_on IS NULL, provider_id, NULL)) STORED,
    ADD CONSTRAINT contract_provider_now UNIQUE (contract_id, current_provider_id),
    ADD COLUMN leads_now VARCHAR(13) GENERATED ALWAYS AS (IF(until_on IS NULL AND role = 'LEAD', role, NULL)) STORED,
    ADD CONSTRAINT contract_provider_lead UNIQUE (contract_id, leads_now);
ALTER TABLE contract_provider DROP INDEX contract_provider_once;

ALTER TABLE contract_provider_aud
    ADD COLUMN from_on DATE,
    ADD COLUMN until_on DATE;

CREATE TABLE provider_change (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    contract_id UUID NOT NULL,
    leaving_id UUID NOT NULL COMMENT 'the provider that delivered until the day before',
    coming_id UUID NOT NULL COMMENT 'the provider that delivers from the day on',
    changes_on DATE NOT NULL,
    ground VARCHAR(12) NOT NULL COMMENT 'Procurement Act 2023, s.74 and Schedule 8; NEW_AWARD: none, so that the law asks for a new award',
    reason VARCHAR(1000) NOT NULL,
    notice VARCHAR(16) NULL COMMENT 'whether a contract change notice had to come first; null where the contract is not modified',
    notice_on DATE NULL COMMENT 'when it was published',
    recorded_on DATE NOT NULL,
    recorded_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT provider_change_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT provider_change_leaving FOREIGN KEY (leaving_id) REFERENCES provider (id),
    CONSTRAINT provider_change_coming FOREIGN KEY (coming_id) REFERENCES provider (id),
    CONSTRAINT provider_change_ground CHECK (ground IN ('SUCCESSION','PROVIDED_FOR','NAME_ONLY','NEW_AWARD') AND (ground IN ('SUCCESSION','PROVIDED_FOR')) = (notice IS NOT NULL)),
    CONSTRAINT provider_change_notice CHECK ((notice IS NULL OR notice IN ('PUBLISHED','LIGHT_TOUCH','SMALL','BELOW_THRESHOLD','HEALTH','EXEMPT','OTHER_LAW')) AND (ground <> 'SUCCESSION' OR notice <> 'SMALL') AND (notice_on IS NULL OR notice = 'PUBLISHED' AND notice_on <= changes_on))
) COMMENT 'One provider took the place of another under a contract that ran';

CREATE TABLE provider_change_aud (
    id UUID NOT NULL,
    contract_id UUID,
    leaving_id UUID,
    coming_id UUID,
    changes_on DATE,
    ground VARCHAR(12),
    reason VARCHAR(1000),
    notice VARCHAR(16),
    notice_on DATE,
    recorded_on DATE,
    recorded_by VARCHAR(200),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT provider_change_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX provider_change_aud_id (id, rev)
) COMMENT 'History of provider_change: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Dates of a contract under notice, and the one that is due after its end.
ALTER TABLE critical_date MODIFY COLUMN kind VARCHAR(20) NOT NULL;
ALTER TABLE critical_date_aud MODIFY COLUMN kind VARCHAR(20);
ALTER TABLE critical_date DROP CONSTRAINT critical_date_kind;
ALTER TABLE critical_date ADD CONSTRAINT critical_date_kind CHECK (kind IN ('NEEDS','EVALUATION','DECISION','NOTICE','PROCUREMENT','EXIT_PLAN','STAFF','HANDOVER','END','TERMINATION_NOTICE'));

-- Contracts under the Procurement Act 2023 that run have it from now on: on the thirtieth day, their last one counted, or the working day before a weekend.
INSERT INTO critical_date (id, version, contract_id, kind, due_on, for_end)
SELECT UUID(), 0, c.id, 'TERMINATION_NOTICE', c.last_on + INTERVAL 29 DAY - INTERVAL GREATEST(WEEKDAY(c.last_on + INTERVAL 29 DAY) - 4, 0) DAY, c.last_on
FROM contract c WHERE c.state IN ('PLANNED','LIVE','EXTENDED') AND c.starts_on >= '2025-02-24';

-- Published read contract: an option that nobody decided is gone where the contract is under notice or closed.
CREATE OR REPLACE VIEW contract_option_facts AS
SELECT o.contract_id, o.starts_on, o.ends_on, CASE WHEN o.state = 'OPEN' AND (c.notice_given_on IS NOT NULL OR c.state IN ('ENDED','TERMINATED')) THEN 'LAPSED' ELSE o.state END AS state
FROM contract_option o JOIN contract c ON c.id = o.contract_id;

CREATE OR REPLACE VIEW due_contract_date AS
SELECT d.id AS id, d.contract_id AS contract_id, d.kind AS kind, d.due_on AS due_on, c.reference AS reference, c.title_en AS title_en, c.title_cy AS title_cy, c.lead_id AS lead_id
FROM critical_date d JOIN contract c ON c.id = d.contract_id WHERE d.kept_on IS NULL AND (c.state IN ('LIVE','EXTENDED') OR d.kind = 'TERMINATION_NOTICE' AND c.state IN ('ENDED','TERMINATED'));
