-- Figures that partnerships and organisations release to the national view, as they were when they were released.

CREATE TABLE figure_release (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    figure VARCHAR(40) NOT NULL COMMENT 'name of the figure, as its capability calls it',
    scope_kind VARCHAR(12) NOT NULL,
    scope_id UUID NOT NULL COMMENT 'the partnership or organisation; two tables, so no foreign key holds it',
    period_from DATE NOT NULL,
    period_to DATE NOT NULL,
    released_at DATETIME(3) NOT NULL,
    released_by VARCHAR(160) NOT NULL COMMENT 'name of who released it, as it was then',
    ended_at DATETIME(3) NULL COMMENT 'when it was withdrawn or another took its place',
    ended_by VARCHAR(160) NULL,
    ending VARCHAR(9) NULL,
    live BOOLEAN NULL COMMENT 'true as long as it holds, null afterwards: no figure of a body holds twice',
    PRIMARY KEY (id),
    CONSTRAINT figure_release_live UNIQUE (figure, scope_id, live),
    CONSTRAINT figure_release_scope_kind CHECK (scope_kind IN ('PARTNERSHIP','ORGANISATION')),
    CONSTRAINT figure_release_period CHECK (period_to >= period_from),
    CONSTRAINT figure_release_ending CHECK (ending IN ('WITHDRAWN','REPLACED')),
    CONSTRAINT figure_release_ended CHECK ((live IS NULL) = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ending IS NULL)),
    INDEX figure_release_of (scope_id, released_at)
) COMMENT 'That a partnership or an organisation let a figure of a time be seen in the national view';

CREATE TABLE figure_release_aud (
    id UUID NOT NULL,
    figure VARCHAR(40),
    scope_kind VARCHAR(12),
    scope_id UUID,
    period_from DATE,
    period_to DATE,
    released_at DATETIME(3),
    released_by VARCHAR(160),
    ended_at DATETIME(3),
    ended_by VARCHAR(160),
    ending VARCHAR(9),
    live BOOLEAN,
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT figure_release_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX figure_release_aud_id (id, rev)
) COMMENT 'History of figure_release: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE figure_value (
    id UUID NOT NULL,
    release_id UUID NOT NULL,
    measure VARCHAR(40) NOT NULL COMMENT 'name of the number, as the capability of the figure calls it',
    amount BIGINT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT figure_value_release FOREIGN KEY (release_id) REFERENCES figure_release (id),
    CONSTRAINT figure_value_once UNIQUE (release_id, measure)
) COMMENT 'A number of a released figure; written once with its release and never changed';

-- What is released of assessments, published by assessment. scope_id: the partnership; on_date: the day by which a row falls into a time, null for always.
CREATE VIEW assessment_figure AS
SELECT partnership_id AS scope_id, 'signedOff' AS measure, signed_off_on AS on_date, 1 AS amount FROM assessment WHERE withdrawn_on IS NULL AND state = 'SIGNED_OFF'
UNION ALL
SELECT partnership_id, 'outstanding', due_on, 1 FROM assessment WHERE withdrawn_on IS NULL AND state <> 'SIGNED_OFF' AND due_on IS NOT NULL
UNION ALL
SELECT partnership_id, 'priorities', period_from, 1 FROM priority WHERE withdrawn_on IS NULL;

-- What is released of duties, published by duty: how many reach an organisation, each once by the strongest way.
CREATE VIEW duty_figure AS
SELECT r.organisation_id AS scope_id,
       CASE MIN(CASE r.strength WHEN 'BOUND' THEN 0 WHEN 'VOLUNTARY' THEN 1 ELSE 2 END) WHEN 0 THEN 'bound' WHEN 1 THEN 'voluntary' ELSE 'involved' END AS measure,
       CAST(NULL AS DATE) AS on_date, 1 AS amount
FROM duty_reach_facts r WHERE r.organisation_id IS NOT NULL GROUP BY r.organisation_id, r.duty_id;
