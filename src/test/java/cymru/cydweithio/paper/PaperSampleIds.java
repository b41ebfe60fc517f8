package cymru.cydweithio.paper;

import cymru.cydweithio.it.SampleIds;
import cymru.cydweithio.platform.Sha256;

/** Papers and the links of their authors in addresses. */
class PaperSampleIds implements SampleIds.Source {
    @Override
    public void find(SampleIds ids) throws Exception {
        ids.put("{paper}", ids.one("select b.id from paper b" + SampleIds.OF_NEWPORT + " order by b.id limit 1"));
        ids.put("{token}", "demonstration-of-a-link-that-hands-in-paper");
        ids.run(
                "insert ignore into paper_link (id, version, paper_id, token_sha256, email, language, issued_at, expires_at) "
                        + "values (uuid(), 0, ?, ?, 'author@cydweithio.example', 'EN', utc_timestamp(), utc_timestamp() + interval 1 day)",
                ids.get("{paper}"),
                Sha256.of(ids.get("{token}")));
    }
}
