-- What became of an item is known where a pack or a register names it: papers of an item that was taken off or deferred go into no pack. Guests are named with why they came.

ALTER TABLE pack_edition_item
    ADD COLUMN fate VARCHAR(9) NOT NULL DEFAULT 'ON' COMMENT 'whether it was on the agenda, taken off or deferred when the edition was issued; of editions from before this was known: on',
    ADD COLUMN deferred_on DATE NULL COMMENT 'the day of the later meeting, as the edition says it',
    ADD CONSTRAINT pack_edition_item_fate CHECK (fate IN ('ON','TAKEN_OFF','DEFERRED') AND (fate = 'DEFERRED') = (deferred_on IS NOT NULL));

-- Published read contract of agenda items, now with whether the meeting deals with them.
CREATE OR REPLACE VIEW agenda_item_facts AS
SELECT i.id AS id, i.meeting_id AS meeting_id, m.partnership_id AS partnership_id, i.position AS position, i.title_en AS title_en, i.title_cy AS title_cy,
       i.purpose AS purpose, i.classification AS classification, i.fate AS fate
FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id;

ALTER TABLE meeting_guest ADD COLUMN capacity VARCHAR(120) NULL COMMENT 'as what the guest came, such as presenter or observer' AFTER organisation;
ALTER TABLE meeting_guest_aud ADD COLUMN capacity VARCHAR(120) AFTER organisation;
