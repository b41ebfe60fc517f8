-- Calendar feeds: the address by which a person's own calendar program fetches meetings and due dates.

CREATE TABLE calendar_feed (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    account_id UUID NOT NULL,
    token_sha256 CHAR(64) NOT NULL,
    issued_at DATETIME(3) NOT NULL COMMENT 'UTC; when the address was made that works today',
    PRIMARY KEY (id),
    CONSTRAINT calendar_feed_one UNIQUE (account_id),
    CONSTRAINT calendar_feed_token UNIQUE (token_sha256),
    CONSTRAINT calendar_feed_account FOREIGN KEY (account_id) REFERENCES account (id)
) COMMENT 'The private address of a person''s calendar; only the hash of its token is kept, and a withdrawn one is removed. Technical, outside the audit trail';

-- Published read contract of accounts, for what reaches people beside the pages.
CREATE VIEW account_facts AS
SELECT id, language, state FROM account;
