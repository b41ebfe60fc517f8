-- Accounts, roles with scope, one-time links and the throttle of sign-in.
-- Roles are read on each request, so that a revoked role ends at once.

CREATE TABLE account (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    email VARCHAR(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'lower case; compared to the letter',
    name VARCHAR(120) NOT NULL,
    language VARCHAR(2) NOT NULL COMMENT 'language of mails, and of the pages until another is chosen',
    state VARCHAR(8) NOT NULL,
    password_hash VARCHAR(300) NULL COMMENT 'PBKDF2 with its parameters; never in the audit trail',
    password_changed_at DATETIME(3) NULL COMMENT 'UTC',
    last_sign_in_at DATETIME(3) NULL COMMENT 'UTC; technical, not in the audit trail',
    PRIMARY KEY (id),
    CONSTRAINT account_email UNIQUE (email),
    CONSTRAINT account_language CHECK (language IN ('EN','CY')),
    CONSTRAINT account_state CHECK (state IN ('INVITED','ACTIVE','BLOCKED')),
    CONSTRAINT account_password CHECK (state <> 'ACTIVE' OR password_hash IS NOT NULL)
) COMMENT 'A person who can sign in';

CREATE TABLE account_aud (
    id UUID NOT NULL,
    email VARCHAR(254),
    name VARCHAR(120),
    language VARCHAR(2),
    state VARCHAR(8),
    password_changed_at DATETIME(3),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT account_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX account_aud_id (id, rev)
) COMMENT 'History of account: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE role_grant (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    account_id UUID NOT NULL,
    role VARCHAR(20) NOT NULL,
    scope VARCHAR(12) NOT NULL,
    partnership_id UUID NULL,
    organisation_id UUID NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL COMMENT 'last day',
    revoked_at DATETIME(3) NULL COMMENT 'UTC; taken away from this moment on',
    PRIMARY KEY (id),
    CONSTRAINT role_grant_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT role_grant_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
    CONSTRAINT role_grant_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT role_grant_role CHECK (role IN ('ADMINISTRATOR','COORDINATOR','CHAIR','MEMBER','COMMISSIONER','PROVIDER','GOVERNMENT_REVIEWER','AUDITOR')),
    CONSTRAINT role_grant_scope CHECK ((scope = 'NATION' AND partnership_id IS NULL AND organisation_id IS NULL) OR (scope = 'PARTNERSHIP' AND partnership_id IS NOT NULL AND organisation_id IS NULL) OR (scope = 'ORGANISATION' AND organisation_id IS NOT NULL AND partnership_id IS NULL)),
    CONSTRAINT role_grant_period CHECK (valid_to IS NULL OR valid_from <= valid_to),
    INDEX role_grant_by_account (account_id)
) COMMENT 'That a person holds a role over a scope for a period';

CREATE TABLE role_grant_aud (
    id UUID NOT NULL,
    account_id UUID,
    role VARCHAR(20),
    scope VARCHAR(12),
    partnership_id UUID,
    organisation_id UUID,
    valid_from DATE,
    valid_to DATE,
    revoked_at DATETIME(3),
    rev BIGINT NOT NULL,
    revtype TINYINT,
    PRIMARY KEY (rev, id),
    CONSTRAINT role_grant_aud_revision FOREIGN KEY (rev) REFERENCES revision (id),
    INDEX role_grant_aud_id (id, rev)
) COMMENT 'History of role_grant: one row a change (revtype 0 added, 1 changed, 2 removed)';

CREATE TABLE password_link (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    account_id UUID NOT NULL,
    token_sha256 CHAR(64) NOT NULL,
    issued_at DATETIME(3) NOT NULL COMMENT 'UTC',
    expires_at DATETIME(3) NOT NULL COMMENT 'UTC',
    used_at DATETIME(3) NULL COMMENT 'UTC',
    PRIMARY KEY (id),
    CONSTRAINT password_link_token UNIQUE (token_sha256),
    CONSTRAINT password_link_account FOREIGN KEY (account_id) REFERENCES account (id)
) COMMENT 'A one-time link by which a person sets a password; only the hash of its token is kept';

CREATE TABLE sign_in_throttle (
    subject CHAR(64) NOT NULL COMMENT 'SHA-256 of what is throttled, so that no address is kept in clear',
    version BIGINT NOT NULL,
    failures INT NOT NULL,
    last_failure_at DATETIME(3) NOT NULL COMMENT 'UTC',
    closed_until DATETIME(3) NOT NULL COMMENT 'UTC; no attempt is looked at before',
    PRIMARY KEY (subject),
    INDEX sign_in_throttle_age (last_failure_at)
) COMMENT 'Failed sign-ins per account and per network address; technical, deleted when old';
