package cymru.cydweithio.board;

import cymru.cydweithio.it.SampleIds;

/** Boards, their parts and their people in addresses. */
class BoardSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put(
                "{board}",
                ids.one("select b.id from board b" + SampleIds.OF_NEWPORT
                        + " and b.parent_id is null order by b.id limit 1"));
        ids.put("{otherBoard}", ids.one("select b.id from board b" + SampleIds.OF_CARDIFF + " order by b.id limit 1"));
        String board = " where board_id = '" + ids.get("{board}") + "'";
        String seat = ids.one("select id from seat" + board + " and role = 'VICE_CHAIR' order by id limit 1");
        ids.put("{seat}", ids.get("{board}") + "/" + seat);
        ids.put(
                "{appointment}",
                ids.get("{seat}") + "/"
                        + ids.one("select id from appointment where seat_id = '" + seat
                                + "' and capacity = 'HOLDER' order by id limit 1"));
        ids.put(
                "{quorum}",
                ids.get("{board}") + "/"
                        + ids.one("select id from quorum_policy" + board + " order by valid_from limit 1"));
        ids.put(
                "{terms}",
                ids.get("{board}") + "/"
                        + ids.one("select id from terms_of_reference" + board + " order by id limit 1"));
        ids.put(
                "{person}",
                ids.one("select b.id from person b" + SampleIds.OF_NEWPORT
                        + " and b.email = 'member@cydweithio.example'"));
    }
}
