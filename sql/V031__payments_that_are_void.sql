-- A payment that was entered wrongly is made void: it stays, with who made it void, when and why, and counts nowhere. Its reference of the ledger is free again for the right payment.

ALTER TABLE payment
    ADD COLUMN voided_on DATE NULL COMMENT 'day since which it counts nowhere',
    ADD COLUMN voided_by VARCHAR(200) NULL COMMENT 'name of who made it void',
    ADD COLUMN voided_because VARCHAR(1000) NULL,
    ADD CONSTRAINT payment_voided CHECK ((voided_on IS NULL) = (voided_by IS NULL) AND (voided_on IS NULL) = (voided_because IS NULL));

-- The generated column is null where the payment is void, so that the unique key of target and reference binds only those that count.
ALTER TABLE payment
    MODIFY COLUMN target_id UUID GENERATED ALWAYS AS (IF(voided_on IS NULL, COALESCE(contract_id, post_id), NULL)) STORED;

-- Sums leave out what is void: they find it in their indexes.
ALTER TABLE payment
    ADD INDEX payment_counted_of_contract (contract_id, voided_on, year, amount),
    ADD INDEX payment_counted_of_stream (stream_id, voided_on, year, amount),
    DROP INDEX payment_of_contract,
    DROP INDEX payment_of_stream;

ALTER TABLE payment_aud
    ADD COLUMN voided_on DATE,
    ADD COLUMN voided_by VARCHAR(200),
    ADD COLUMN voided_because VARCHAR(1000);

-- Published read contract: the payments that count.
CREATE OR REPLACE VIEW payment_facts AS
SELECT id, contract_id, post_id, stream_id, year, paid_on, amount FROM payment WHERE voided_on IS NULL;
