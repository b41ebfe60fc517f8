package cymru.cydweithio.meeting;

import cymru.cydweithio.it.SampleIds;

/** Meetings and their agenda items in addresses. */
class MeetingSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put(
                "{meeting}",
                ids.one(
                        "select b.id from meeting b" + SampleIds.OF_NEWPORT
                                + " and b.state = 'ISSUED' and exists (select 1 from agenda_item i where i.meeting_id = b.id and i.classification <> 'PUBLISHED') order by b.id limit 1"));
        ids.put(
                "{otherMeeting}",
                ids.one("select b.id from meeting b" + SampleIds.OF_CARDIFF + " order by b.id limit 1"));
        ids.put(
                "{item}",
                ids.one("select id from agenda_item where classification = 'PUBLISHED' and meeting_id = '"
                        + ids.get("{meeting}") + "' order by position limit 1"));
        ids.put(
                "{closedItem}",
                ids.one("select id from agenda_item where classification <> 'PUBLISHED' and meeting_id = '"
                        + ids.get("{meeting}") + "' order by id limit 1"));
        ids.put(
                "{held}",
                ids.one("select b.id from meeting b" + SampleIds.OF_NEWPORT
                        + " and b.minutes_state = 'DRAFT' order by b.id limit 1"));
        ids.put(
                "{decision}",
                ids.one(
                        "select d.id from decision d join agenda_item i on i.id = d.item_id join implication s on s.decision_id = d.id where d.meeting_id = '"
                                + ids.get("{held}") + "' and i.classification = 'PUBLISHED' order by d.id limit 1"));
        ids.put(
                "{otherDecision}",
                ids.one("select b.id from decision b" + SampleIds.OF_CARDIFF + " order by b.id limit 1"));
        ids.put(
                "{outsideDecision}",
                ids.one("select id from outside_decision where reference = 'B/12' order by id limit 1"));
        ids.put(
                "{heldItem}",
                ids.one("select id from agenda_item where meeting_id = '" + ids.get("{held}")
                        + "' order by position limit 1"));
    }
}
