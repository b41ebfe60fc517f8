-- The statutory chain: what each capability publishes of it, and the links that people make.
--
-- A view <kind>_chain has a row for each object:
-- id: the object; page: the last part of its page's address
-- partnership_id: whose it is, or null; held_id: the object by which it is reached, where bodies hold it together
-- item_id, closed: the agenda item of which it is a part, and whether that is restricted
-- draft: whether it has not gone out yet
-- owner_account_id: who may see it whatever the item says
-- reference; title_en, title_cy: in the languages in which it was written; state: in the words of the capability; on_date: the day that counts for it
--
-- A view of links has from_id, what comes first in the chain, and to_id, what came of it: they follow from the work and are stored nowhere else.

-- published by duty
CREATE VIEW duty_chain AS
SELECT id AS id, CAST(NULL AS UUID) AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       code AS page, code AS reference, title_en AS title_en, title_cy AS title_cy, CAST(NULL AS CHAR(20)) AS state, commenced_on AS on_date
FROM duty;

-- published by recommendation
CREATE VIEW recommendation_chain AS
SELECT r.id AS id, CAST(NULL AS UUID) AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       v.code AS page, CONCAT(v.code, ' ', r.number) AS reference, r.text_en AS title_en, r.text_cy AS title_cy, CAST(NULL AS CHAR(20)) AS state, v.published_on AS on_date
FROM recommendation r JOIN review v ON v.id = r.review_id;

-- published by meeting
CREATE VIEW agenda_item_chain AS
SELECT i.id AS id, m.partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, i.id AS item_id, i.classification <> 'PUBLISHED' AS closed, m.state NOT IN ('ISSUED','HELD') AS draft,
       CAST(NULL AS UUID) AS owner_account_id, CAST(m.id AS CHAR(36)) AS page, CAST(i.position AS CHAR(10)) AS reference, i.title_en AS title_en, i.title_cy AS title_cy, i.purpose AS state, m.held_on AS on_date
FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id;

CREATE VIEW decision_chain AS
SELECT d.id AS id, d.partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, d.item_id AS item_id, i.classification <> 'PUBLISHED' AS closed, m.minutes_state = 'NONE' AS draft,
       CAST(NULL AS UUID) AS owner_account_id, CAST(m.id AS CHAR(36)) AS page, d.reference AS reference, d.text_en AS title_en, d.text_cy AS title_cy, d.standing AS state, m.held_on AS on_date
FROM decision d JOIN meeting m ON m.id = d.meeting_id JOIN agenda_item i ON i.id = d.item_id;

CREATE VIEW item_decision_link AS
SELECT item_id AS from_id, id AS to_id FROM decision;

-- published by paper
CREATE VIEW paper_chain AS
SELECT p.id AS id, p.partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, p.item_id AS item_id, i.classification <> 'PUBLISHED' AS closed,
       NOT EXISTS (SELECT 1 FROM paper_version v JOIN pack_part pp ON pp.paper_version_id = v.id JOIN pack_copy c ON c.id = pp.copy_id JOIN pack_edition e ON e.id = c.edition_id
                   WHERE v.paper_id = p.id AND e.withdrawn_at IS NULL) AS draft,
       CAST(NULL AS UUID) AS owner_account_id, CAST(p.meeting_id AS CHAR(36)) AS page, CAST(NULL AS CHAR(40)) AS reference, p.title_en AS title_en, p.title_cy AS title_cy, CAST(NULL AS CHAR(20)) AS state, m.held_on AS on_date
FROM paper p JOIN agenda_item_class_facts i ON i.id = p.item_id JOIN meeting_day_facts m ON m.id = p.meeting_id
WHERE p.withdrawn_at IS NULL;

CREATE VIEW paper_item_link AS
SELECT id AS from_id, item_id AS to_id FROM paper WHERE withdrawn_at IS NULL;

-- published by action
CREATE VIEW action_chain AS
SELECT a.id AS id, a.partnership_id AS partnership_id, CAST(NULL AS UUID) AS held_id, a.item_id AS item_id, COALESCE(i.classification <> 'PUBLISHED', FALSE) AS closed, FALSE AS draft,
       p.account_id AS owner_account_id, CAST(a.id AS CHAR(36)) AS page, a.reference AS reference, CASE WHEN a.language = 'EN' THEN a.wording END AS title_en, CASE WHEN a.language = 'CY' THEN a.wording END AS title_cy,
       a.state AS state, a.due_on AS on_date
FROM action a LEFT JOIN agenda_item_class_facts i ON i.id = a.item_id LEFT JOIN person_facts p ON p.id = a.owner_id;

CREATE VIEW decision_action_link AS
SELECT decision_id AS from_id, id AS to_id FROM action WHERE decision_id IS NOT NULL;

CREATE VIEW item_action_link AS
SELECT item_id AS from_id, id AS to_id FROM action WHERE item_id IS NOT NULL AND decision_id IS NULL;

-- published by service
CREATE VIEW service_chain AS
SELECT id AS id, partnership_id AS partnership_id, id AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(id AS CHAR(36)) AS page, CAST(NULL AS CHAR(40)) AS reference, name_en AS title_en, name_cy AS title_cy, stage AS state, CAST(NULL AS DATE) AS on_date
FROM service WHERE withdrawn_on IS NULL;

-- published by contract
CREATE VIEW contract_chain AS
SELECT id AS id, CAST(NULL AS UUID) AS partnership_id, id AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(id AS CHAR(36)) AS page, reference AS reference, title_en AS title_en, title_cy AS title_cy, state AS state, starts_on AS on_date
FROM contract WHERE withdrawn_on IS NULL;

CREATE VIEW service_contract_link AS
SELECT service_id AS from_id, id AS to_id FROM contract WHERE withdrawn_on IS NULL;

-- published by funding
CREATE VIEW funding_stream_chain AS
SELECT id AS id, partnership_id AS partnership_id, id AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(id AS CHAR(36)) AS page, reference AS reference, name_en AS title_en, name_cy AS title_cy, CAST(NULL AS CHAR(20)) AS state, starts_on AS on_date
FROM funding_stream WHERE withdrawn_on IS NULL;

CREATE VIEW funding_condition_chain AS
SELECT c.id AS id, s.partnership_id AS partnership_id, s.id AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(s.id AS CHAR(36)) AS page, s.reference AS reference, c.text AS title_en, c.text AS title_cy, c.state AS state, c.due_on AS on_date
FROM funding_condition c JOIN funding_stream s ON s.id = c.stream_id WHERE s.withdrawn_on IS NULL;

CREATE VIEW contract_stream_link AS
SELECT contract_id AS from_id, stream_id AS to_id FROM allocation WHERE contract_id IS NOT NULL GROUP BY contract_id, stream_id;

CREATE VIEW service_stream_link AS
SELECT service_id AS from_id, stream_id AS to_id FROM allocation WHERE service_id IS NOT NULL AND contract_id IS NULL GROUP BY service_id, stream_id;

CREATE VIEW stream_condition_link AS
SELECT stream_id AS from_id, id AS to_id FROM funding_condition;

CREATE VIEW condition_action_link AS
SELECT id AS from_id, action_id AS to_id FROM funding_condition WHERE action_id IS NOT NULL;

-- What people link. The two ends belong to capabilities that the chain does not know, so no foreign key holds them: a link whose end is gone leads nowhere and is read no more.
CREATE TABLE chain_link (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    from_kind VARCHAR(40) NOT NULL COMMENT 'kind of what comes first in the chain, as its capability names it',
    from_id UUID NOT NULL,
    to_kind VARCHAR(40) NOT NULL COMMENT 'kind of what rests on it',
    to_id UUID NOT NULL,
    made_on DATE NOT NULL,
    made_by VARCHAR(160) NOT NULL COMMENT 'name of who made it, as it was then',
    PRIMARY KEY (id),
    CONSTRAINT chain_link_once UNIQUE (from_id, to_id),
    CONSTRAINT chain_link_two CHECK (from_id <> to_id),
    INDEX chain_link_to (to_id)
) COMMENT 'A link of the statutory chain that somebody made';

CREATE TABLE chain_link_aud (
    id UUID NOT NULL,
    from_kind VARCHAR(40),
    from_id UUID,
    to_kind VARCHAR(40),
    to_id UUID,
    made_on DATE,
    made_by VARCHAR(160),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT chain_link_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX chain_link_aud_id (id, rev)
) COMMENT 'History of chain_link: one row a change (revtype 0 added, 1 changed, 2 removed)';
