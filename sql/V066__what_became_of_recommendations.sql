-- What became of a recommendation or proposal: each statement is a row, and the latest that was not withdrawn counts.
CREATE TABLE progress_statement (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    recommendation_id UUID NOT NULL,
    state VARCHAR(11) NOT NULL,
    said_on DATE NOT NULL COMMENT 'the day from which it holds',
    reason VARCHAR(1000) NULL COMMENT 'by what it was overtaken, why it was rejected, or what there is to say',
    evidence_kind VARCHAR(40) NULL COMMENT 'kind of the object of the chain that shows it',
    evidence_id UUID NULL,
    evidence_address VARCHAR(500) NULL COMMENT 'an https address that shows it',
    said_by VARCHAR(200) NOT NULL,
    withdrawn_on DATE NULL,
    withdrawn_by VARCHAR(200) NULL,
    withdrawn_because VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT progress_statement_recommendation FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
    CONSTRAINT progress_statement_state CHECK (state IN ('NOT_STARTED','UNDER_WAY','DONE','OVERTAKEN','REJECTED')),
    CONSTRAINT progress_statement_reason CHECK (state NOT IN ('OVERTAKEN','REJECTED') OR reason IS NOT NULL),
    CONSTRAINT progress_statement_evidence CHECK ((evidence_kind IS NULL) = (evidence_id IS NULL)),
    CONSTRAINT progress_statement_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_on IS NULL) = (withdrawn_because IS NULL)),
    INDEX progress_statement_latest (recommendation_id, said_on, id)
) COMMENT 'What somebody said became of a recommendation';

CREATE TABLE progress_statement_aud (
    id UUID NOT NULL,
    recommendation_id UUID,
    state VARCHAR(11),
    said_on DATE,
    reason VARCHAR(1000),
    evidence_kind VARCHAR(40),
    evidence_id UUID,
    evidence_address VARCHAR(500),
    said_by VARCHAR(200),
    withdrawn_on DATE,
    withdrawn_by VARCHAR(200),
    withdrawn_because VARCHAR(1000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT progress_statement_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX progress_statement_aud_id (id, rev)
) COMMENT 'History of progress_statement: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Published by recommendation: recommendations, and proposals that answer issues, each with its own page and what became of it.
CREATE OR REPLACE VIEW recommendation_chain AS
SELECT r.id AS id, CAST(NULL AS UUID) AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(r.id AS CHAR(36)) AS page, CONCAT(v.code, ' ', r.number) AS reference, r.text_en AS title_en, r.text_cy AS title_cy,
       (SELECT s.state FROM progress_statement s WHERE s.recommendation_id = r.id AND s.withdrawn_on IS NULL ORDER BY s.said_on DESC, s.id DESC LIMIT 1) AS state, v.published_on AS on_date
FROM recommendation r JOIN review v ON v.id = r.review_id
WHERE NOT EXISTS (SELECT 1 FROM issue_proposal p WHERE p.recommendation_id = r.id);

CREATE VIEW proposal_chain AS
SELECT r.id AS id, CAST(NULL AS UUID) AS partnership_id, CAST(NULL AS UUID) AS held_id, CAST(NULL AS UUID) AS item_id, FALSE AS closed, FALSE AS draft, CAST(NULL AS UUID) AS owner_account_id,
       CAST(r.id AS CHAR(36)) AS page, CONCAT(v.code, ' ', r.number) AS reference, r.text_en AS title_en, r.text_cy AS title_cy,
       (SELECT s.state FROM progress_statement s WHERE s.recommendation_id = r.id AND s.withdrawn_on IS NULL ORDER BY s.said_on DESC, s.id DESC LIMIT 1) AS state, v.published_on AS on_date
FROM recommendation r JOIN review v ON v.id = r.review_id
WHERE EXISTS (SELECT 1 FROM issue_proposal p WHERE p.recommendation_id = r.id);
