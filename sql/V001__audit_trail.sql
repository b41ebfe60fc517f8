-- The audit trail: who changed what and when.
-- Every table of the product that people change has a twin with the suffix _aud, written by Hibernate Envers in the same
-- transaction as the change. A revision is one transaction.

-- Whatever the server's defaults: all of Unicode (Welsh ŵ and ŷ), sorted and compared without regard to case and accents.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;

-- One at a time: revisions of several nodes are numbered in the order in which they were made.
CREATE SEQUENCE revision_seq START WITH 1 INCREMENT BY 1 NOCACHE;

CREATE TABLE revision (
    id BIGINT NOT NULL,
    changed_at DATETIME(3) NOT NULL COMMENT 'UTC',
    actor_id UUID NULL COMMENT 'the account that acted; null for the system itself',
    PRIMARY KEY (id),
    INDEX revision_changed_at (changed_at)
) COMMENT 'One transaction that changed something';
