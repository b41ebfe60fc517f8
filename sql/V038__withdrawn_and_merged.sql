-- What was entered wrongly and never used is withdrawn: kept with who withdrew it, when and why, gone from choices and lists, and its reference or name is free again. Of two providers that are one body, one is merged into the other.

ALTER TABLE contract DROP CONSTRAINT contract_state;
ALTER TABLE contract
    ADD COLUMN withdrawn_on DATE NULL,
    ADD COLUMN withdrawn_by VARCHAR(200) NULL,
    ADD COLUMN withdrawn_because VARCHAR(1000) NULL,
    ADD CONSTRAINT contract_state CHECK (state IN ('PLANNED','LIVE','EXTENDED','ENDED','TERMINATED','WITHDRAWN') AND (state IN ('ENDED','TERMINATED')) = (ended_on IS NOT NULL)),
    ADD CONSTRAINT contract_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_on IS NOT NULL) AND (withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
    ADD COLUMN held_reference VARCHAR(30) GENERATED ALWAYS AS (IF(state = 'WITHDRAWN', NULL, reference)) STORED COMMENT 'null where it is free again',
    ADD CONSTRAINT contract_reference_held UNIQUE (lead_id, held_reference),
    DROP INDEX contract_reference;
ALTER TABLE contract_aud
    ADD COLUMN withdrawn_on DATE,
    ADD COLUMN withdrawn_by VARCHAR(200),
    ADD COLUMN withdrawn_because VARCHAR(1000);

ALTER TABLE funding_stream
    ADD COLUMN withdrawn_on DATE NULL,
    ADD COLUMN withdrawn_by VARCHAR(200) NULL,
    ADD COLUMN withdrawn_because VARCHAR(1000) NULL,
    ADD CONSTRAINT funding_stream_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
    ADD COLUMN held_reference VARCHAR(30) GENERATED ALWAYS AS (IF(withdrawn_on IS NULL, reference, NULL)) STORED COMMENT 'null where it is free again',
    ADD CONSTRAINT funding_stream_reference_held UNIQUE (holder_id, held_reference),
    DROP INDEX funding_stream_reference;
ALTER TABLE funding_stream_aud
    ADD COLUMN withdrawn_on DATE,
    ADD COLUMN withdrawn_by VARCHAR(200),
    ADD COLUMN withdrawn_because VARCHAR(1000);

ALTER TABLE service
    ADD COLUMN withdrawn_on DATE NULL,
    ADD COLUMN withdrawn_by VARCHAR(200) NULL,
    ADD COLUMN withdrawn_because VARCHAR(1000) NULL,
    ADD CONSTRAINT service_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_because IS NULL));
ALTER TABLE service_aud
    ADD COLUMN withdrawn_on DATE,
    ADD COLUMN withdrawn_by VARCHAR(200),
    ADD COLUMN withdrawn_because VARCHAR(1000);

ALTER TABLE provider
    ADD COLUMN address VARCHAR(400) NULL COMMENT 'of its office; never of a person',
    ADD COLUMN withdrawn_on DATE NULL,
    ADD COLUMN withdrawn_by VARCHAR(200) NULL,
    ADD COLUMN withdrawn_because VARCHAR(1000) NULL,
    ADD COLUMN merged_into UUID NULL COMMENT 'the provider that it turned out to be; withdrawn since then',
    ADD CONSTRAINT provider_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
    ADD CONSTRAINT provider_merged CHECK (merged_into IS NULL OR withdrawn_on IS NOT NULL),
    ADD CONSTRAINT provider_merged_into FOREIGN KEY (merged_into) REFERENCES provider (id),
    ADD COLUMN held_name VARCHAR(200) GENERATED ALWAYS AS (IF(withdrawn_on IS NULL OR merged_into IS NOT NULL, name, NULL)) STORED COMMENT 'null where it is free again; the name of one that was merged still leads to it',
    ADD CONSTRAINT provider_name_held UNIQUE (held_name),
    DROP INDEX provider_name;
ALTER TABLE provider_aud
    ADD COLUMN address VARCHAR(400),
    ADD COLUMN withdrawn_on DATE,
    ADD COLUMN withdrawn_by VARCHAR(200),
    ADD COLUMN withdrawn_because VARCHAR(1000),
    ADD COLUMN merged_into UUID;

-- Published read contracts.
CREATE OR REPLACE VIEW service_facts AS
SELECT id, organisation_id, partnership_id, name_en, name_cy, theme, prevention, stage, withdrawn_on FROM service;

CREATE OR REPLACE VIEW funding_stream_facts AS
SELECT id, reference, funder_id, holder_id, partnership_id, name_en, name_cy, theme, starts_on, ends_on, withdrawn_on FROM funding_stream;

CREATE OR REPLACE VIEW provider_facts AS
SELECT id, organisation_id, name, withdrawn_on, merged_into FROM provider;

-- What each part of a contract counts in each year. Published for the figures of contracts, from which everybody else reads.
-- agreed: in money, of the term and of options that were taken, up to the current or notified last day; possible: in money, of options that can still be taken, so of none under notice;
-- in kind: value of what is agreed that nobody pays; planned: in money, of the term of a contract that has not started, which is nobody's commitment yet.
CREATE OR REPLACE VIEW contract_year_facts AS
SELECT c.service_id AS service_id, y.contract_id AS contract_id, y.year AS year,
       CASE WHEN c.state <> 'PLANNED' AND (y.option_id IS NULL OR o.state = 'TAKEN') AND GREATEST(COALESCE(o.starts_on, c.starts_on), DATE(CONCAT(y.year, '-04-01'))) <= c.last_on
            THEN COALESCE(y.last_cash, y.amount - COALESCE(k.amount, 0)) ELSE 0 END AS agreed,
       CASE WHEN c.state IN ('PLANNED','LIVE','EXTENDED') AND o.state = 'OPEN' AND c.notice_given_on IS NULL AND o.starts_on > c.last_on THEN y.amount - COALESCE(k.amount, 0) ELSE 0 END AS possible,
       CASE WHEN c.state <> 'PLANNED' AND (y.option_id IS NULL OR o.state = 'TAKEN') AND GREATEST(COALESCE(o.starts_on, c.starts_on), DATE(CONCAT(y.year, '-04-01'))) <= c.last_on
            THEN COALESCE(y.last_in_kind, k.amount, 0) ELSE 0 END AS in_kind,
       CASE WHEN c.state = 'PLANNED' AND y.option_id IS NULL THEN y.amount - COALESCE(k.amount, 0) ELSE 0 END AS planned
FROM contract_year y
JOIN contract c ON c.id = y.contract_id AND c.state <> 'WITHDRAWN'
LEFT JOIN contract_option o ON o.id = y.option_id
LEFT JOIN (SELECT part_id, year, SUM(amount) AS amount FROM contract_contribution WHERE kind = 'IN_KIND' GROUP BY part_id, year) k ON k.part_id = y.part_id AND k.year = y.year;
