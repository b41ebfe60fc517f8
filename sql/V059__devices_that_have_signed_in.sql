-- Browsers in which somebody has signed in before: they are not held up by what strangers try.

CREATE TABLE known_device (
    token_sha256 CHAR(64) NOT NULL COMMENT 'of the secret in the browser''s cookie, which is stored nowhere',
    account_id UUID NOT NULL,
    last_sign_in_at DATETIME(3) NOT NULL COMMENT 'UTC',
    PRIMARY KEY (account_id, token_sha256),
    CONSTRAINT known_device_account FOREIGN KEY (account_id) REFERENCES account (id),
    INDEX known_device_token (token_sha256),
    INDEX known_device_age (last_sign_in_at)
) COMMENT 'That a person has signed in with a browser; technical, deleted when old or when the password changes';
