-- After a restore the product must know that its data is that of a backup, and whether all of it is there.

CREATE TABLE restored_backup (
    id INT NOT NULL,
    version BIGINT NOT NULL,
    state VARCHAR(8) NOT NULL COMMENT 'NONE: never restored; LOADING: a backup was begun to be loaded, and nothing may run on it; LOADED: it is whole, and links and sessions have to be ended; HELD: mail and jobs wait for the administrator; RELEASED',
    backup_made_at DATETIME(3) NULL COMMENT 'UTC; the moment of which the data is',
    restored_at DATETIME(3) NULL COMMENT 'UTC',
    released_at DATETIME(3) NULL COMMENT 'UTC',
    released_by VARCHAR(120) NULL COMMENT 'name of the account, as it was',
    PRIMARY KEY (id),
    CONSTRAINT restored_backup_one CHECK (id = 1),
    CONSTRAINT restored_backup_state CHECK (state IN ('NONE','LOADING','LOADED','HELD','RELEASED')),
    CONSTRAINT restored_backup_moments CHECK (state IN ('NONE','LOADING') OR (backup_made_at IS NOT NULL AND restored_at IS NOT NULL)),
    CONSTRAINT restored_backup_released CHECK ((state = 'RELEASED') = (released_at IS NOT NULL) AND (released_at IS NULL) = (released_by IS NULL))
) COMMENT 'Whether the data is that of a backup; one row. The first and the last statement of a backup write it. Technical, outside the audit trail: it tells itself who released what';

INSERT INTO restored_backup (id, version, state) VALUES (1, 0, 'NONE');

-- Published by reminder for what works by itself in other capabilities: whether it has to wait.
CREATE VIEW work_on_hold AS
SELECT id, state IN ('LOADING','LOADED','HELD') AS held FROM restored_backup;

CREATE TABLE relation_as_made (
    name VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    columns_sha256 CHAR(64) NOT NULL COMMENT 'of the names and types of its columns',
    schema_level VARCHAR(50) NOT NULL COMMENT 'the migration after which it was so',
    PRIMARY KEY (name)
) COMMENT 'Each table and view as the migrations made it, written after they ran: what the database is asked for before anybody is told that the product is ready. Technical';
