-- Reviews and what they recommended, historic ones among them: an old action plan is memory, not work that is overdue today.

CREATE TABLE review (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    code VARCHAR(20) NOT NULL,
    title_en VARCHAR(200) NOT NULL,
    title_cy VARCHAR(200) NULL,
    published_on DATE NULL,
    historic BOOLEAN NOT NULL COMMENT 'its plan is no longer followed, and nothing in it counts as overdue',
    summary_en VARCHAR(2000) NULL,
    summary_cy VARCHAR(2000) NULL,
    source_note VARCHAR(500) NOT NULL COMMENT 'where it was read, and what is odd about the source',
    PRIMARY KEY (id),
    CONSTRAINT review_code UNIQUE (code)
) COMMENT 'A review of how partnerships work';

CREATE TABLE review_aud (
    id UUID NOT NULL,
    code VARCHAR(20),
    title_en VARCHAR(200),
    title_cy VARCHAR(200),
    published_on DATE,
    historic BOOLEAN,
    summary_en VARCHAR(2000),
    summary_cy VARCHAR(2000),
    source_note VARCHAR(500),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT review_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX review_aud_id (id, rev)
) COMMENT 'History of review: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE recommendation (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    review_id UUID NOT NULL,
    number INT NOT NULL,
    text_en VARCHAR(500) NOT NULL,
    text_cy VARCHAR(500) NULL,
    PRIMARY KEY (id),
    CONSTRAINT recommendation_review FOREIGN KEY (review_id) REFERENCES review (id),
    CONSTRAINT recommendation_number UNIQUE (review_id, number)
) COMMENT 'What a review recommended';

CREATE TABLE recommendation_aud (
    id UUID NOT NULL,
    review_id UUID,
    number INT,
    text_en VARCHAR(500),
    text_cy VARCHAR(500),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT recommendation_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX recommendation_aud_id (id, rev)
) COMMENT 'History of recommendation: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE plan_line (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    recommendation_id UUID NOT NULL,
    number INT NOT NULL COMMENT 'order within the recommendation, from 1',
    text_en VARCHAR(500) NOT NULL,
    text_cy VARCHAR(500) NULL,
    first_action_en VARCHAR(800) NULL,
    first_action_cy VARCHAR(800) NULL,
    review_on DATE NULL,
    outcome VARCHAR(9) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT plan_line_recommendation FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
    CONSTRAINT plan_line_number UNIQUE (recommendation_id, number),
    CONSTRAINT plan_line_outcome CHECK (outcome IN ('COMPLETED','UNKNOWN'))
) COMMENT 'A line of the action plan that followed a recommendation';

CREATE TABLE plan_line_aud (
    id UUID NOT NULL,
    recommendation_id UUID,
    number INT,
    text_en VARCHAR(500),
    text_cy VARCHAR(500),
    first_action_en VARCHAR(800),
    first_action_cy VARCHAR(800),
    review_on DATE,
    outcome VARCHAR(9),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT plan_line_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX plan_line_aud_id (id, rev)
) COMMENT 'History of plan_line: one row a change (revtype 0 added, 1 changed, 2 removed)';

-- Published read contract: what the history of a review calls its parts.
CREATE VIEW review_facts AS
SELECT id, code, title_en, title_cy FROM review;

CREATE VIEW recommendation_facts AS
SELECT id, review_id, number, text_en, text_cy FROM recommendation;
