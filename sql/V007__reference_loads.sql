-- Which reference files were loaded, when and by whom: a shipped file is loaded once, a later upload is not undone by a restart.

CREATE TABLE reference_load (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    file_name VARCHAR(60) NOT NULL,
    sha256 CHAR(64) NOT NULL,
    origin VARCHAR(8) NOT NULL,
    loaded_at DATETIME(3) NOT NULL COMMENT 'UTC',
    actor_id UUID NULL COMMENT 'null: the system itself',
    row_count INT NOT NULL,
    added INT NOT NULL,
    changed INT NOT NULL,
    removed INT NOT NULL,
    content LONGBLOB NOT NULL COMMENT 'the file as loaded, so that a later upload of another file is judged together with it',
    PRIMARY KEY (id),
    CONSTRAINT reference_load_origin CHECK (origin IN ('SHIPPED','UPLOADED')),
    INDEX reference_load_latest (file_name, loaded_at)
) COMMENT 'One file of reference data, as loaded';

CREATE TABLE reference_gate (
    id TINYINT NOT NULL,
    PRIMARY KEY (id)
) COMMENT 'One row: whoever loads reference data holds it, so that two loads come one after the other';

INSERT INTO reference_gate (id) VALUES (1);
