-- The outbox: mails are written in the transaction of what they tell of, claimed with SKIP LOCKED and sent afterwards.

CREATE TABLE mail_outbox (
    id UUID NOT NULL,
    version BIGINT NOT NULL,
    dedupe_key VARCHAR(120) NOT NULL COMMENT 'what the mail is about: the same thing is told once',
    recipient VARCHAR(254) NOT NULL,
    language VARCHAR(2) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    subject VARCHAR(250) NOT NULL,
    body TEXT NULL COMMENT 'emptied once it is sent: it may hold a one-time link',
    state VARCHAR(7) NOT NULL,
    attempts INT NOT NULL,
    due_at DATETIME(3) NOT NULL COMMENT 'UTC; not tried before',
    created_at DATETIME(3) NOT NULL COMMENT 'UTC',
    sent_at DATETIME(3) NULL COMMENT 'UTC',
    last_error VARCHAR(300) NULL,
    PRIMARY KEY (id),
    CONSTRAINT mail_outbox_dedupe UNIQUE (dedupe_key),
    CONSTRAINT mail_outbox_state CHECK (state IN ('WAITING','SENT','FAILED')),
    INDEX mail_outbox_due (state, due_at)
) COMMENT 'One mail to one recipient; technical, outside the audit trail';
