-- Reviews that go by themes and issues: barriers, enablers, what needs to change, and which proposals answer which issue.
-- A proposal is a recommendation that answers issues; the same one under several issues is one.
CREATE TABLE review_theme (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    review_id UUID NOT NULL,
    number INT NOT NULL,
    text_en VARCHAR(300) NULL,
    text_cy VARCHAR(300) NULL,
    PRIMARY KEY (id),
    CONSTRAINT review_theme_review FOREIGN KEY (review_id) REFERENCES review (id),
    CONSTRAINT review_theme_number UNIQUE (review_id, number),
    CONSTRAINT review_theme_text CHECK (text_en IS NOT NULL OR text_cy IS NOT NULL)
) COMMENT 'A theme under which a review gathers issues';

CREATE TABLE review_theme_aud (
    id UUID NOT NULL,
    review_id UUID,
    number INT,
    text_en VARCHAR(300),
    text_cy VARCHAR(300),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT review_theme_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX review_theme_aud_id (id, rev)
) COMMENT 'History of review_theme: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE review_issue (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    review_id UUID NOT NULL,
    theme_id UUID NOT NULL,
    number INT NOT NULL COMMENT 'its place in the whole review; an issue under two themes is two rows',
    name_en VARCHAR(300) NULL,
    name_cy VARCHAR(300) NULL,
    PRIMARY KEY (id),
    CONSTRAINT review_issue_review FOREIGN KEY (review_id) REFERENCES review (id),
    CONSTRAINT review_issue_theme FOREIGN KEY (theme_id) REFERENCES review_theme (id),
    CONSTRAINT review_issue_number UNIQUE (review_id, number),
    CONSTRAINT review_issue_name CHECK (name_en IS NOT NULL OR name_cy IS NOT NULL)
) COMMENT 'An issue as a review identified it under one of its themes';

CREATE TABLE review_issue_aud (
    id UUID NOT NULL,
    review_id UUID,
    theme_id UUID,
    number INT,
    name_en VARCHAR(300),
    name_cy VARCHAR(300),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT review_issue_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX review_issue_aud_id (id, rev)
) COMMENT 'History of review_issue: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE review_point (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    issue_id UUID NOT NULL,
    kind VARCHAR(7) NOT NULL,
    number INT NOT NULL COMMENT 'order among those of its kind, from 1',
    text_en VARCHAR(1000) NULL,
    text_cy VARCHAR(1000) NULL,
    PRIMARY KEY (id),
    CONSTRAINT review_point_issue FOREIGN KEY (issue_id) REFERENCES review_issue (id),
    CONSTRAINT review_point_number UNIQUE (issue_id, kind, number),
    CONSTRAINT review_point_kind CHECK (kind IN ('BARRIER','ENABLER','CHANGE')),
    CONSTRAINT review_point_text CHECK (text_en IS NOT NULL OR text_cy IS NOT NULL)
) COMMENT 'A barrier, an enabler or what needs to change, of one issue under one theme';

CREATE TABLE review_point_aud (
    id UUID NOT NULL,
    issue_id UUID,
    kind VARCHAR(7),
    number INT,
    text_en VARCHAR(1000),
    text_cy VARCHAR(1000),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT review_point_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX review_point_aud_id (id, rev)
) COMMENT 'History of review_point: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE issue_proposal (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    issue_id UUID NOT NULL,
    recommendation_id UUID NOT NULL,
    number INT NOT NULL COMMENT 'order among the proposals of the issue, from 1',
    PRIMARY KEY (id),
    CONSTRAINT issue_proposal_issue FOREIGN KEY (issue_id) REFERENCES review_issue (id),
    CONSTRAINT issue_proposal_recommendation FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
    CONSTRAINT issue_proposal_once UNIQUE (issue_id, recommendation_id)
) COMMENT 'That a proposal answers an issue: many to many';

CREATE TABLE issue_proposal_aud (
    id UUID NOT NULL,
    issue_id UUID,
    recommendation_id UUID,
    number INT,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT issue_proposal_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX issue_proposal_aud_id (id, rev)
) COMMENT 'History of issue_proposal: one row a change (revtype 0 added, 1 changed, 2 removed)';
