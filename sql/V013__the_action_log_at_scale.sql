-- The action log with a million rows: references without gaps, indexes for the orders that the log offers, and who may see an action that came from an agenda item.

CREATE TABLE action_sequence (
    partnership_id UUID NOT NULL,
    year INT NOT NULL,
    last INT NOT NULL COMMENT 'the number given last; its row is locked until the action that took the number is stored, or is not',
    PRIMARY KEY (partnership_id, year),
    CONSTRAINT action_sequence_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id)
) COMMENT 'Where the references of a partnership''s actions have come to in a year';

CREATE INDEX action_by_due ON action (partnership_id, due_order, id);
CREATE INDEX action_by_reference ON action (partnership_id, state, reference);
CREATE INDEX action_by_raised ON action (partnership_id, raised_on, id);
CREATE INDEX action_of_owner ON action (owner_id, state, due_order, id);

-- Published read contract: where a decision was taken.
CREATE OR REPLACE VIEW decision_facts AS
SELECT id, partnership_id, meeting_id, item_id, reference FROM decision;

-- Who may see an action that came from a closed item without running meetings and without owning it.
CREATE VIEW closed_action_viewer AS
SELECT a.id AS action_id, v.account_id AS account_id FROM action a JOIN closed_item_viewer v ON v.item_id = a.item_id;

-- Who may not see an action, because of a declaration on the item that it came from, open or closed; its owner may all the same.
CREATE VIEW action_bar AS
SELECT a.id AS action_id, b.account_id AS account_id
FROM action a JOIN item_bar b ON b.item_id = a.item_id LEFT JOIN person_facts o ON o.id = a.owner_id
WHERE b.account_id IS NOT NULL AND (o.account_id IS NULL OR o.account_id <> b.account_id);
