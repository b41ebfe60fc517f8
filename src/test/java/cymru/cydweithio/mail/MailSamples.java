package cymru.cydweithio.mail;

import cymru.cydweithio.it.BoundedLists;
import cymru.cydweithio.it.InServerSupport;
import cymru.cydweithio.platform.Page;
import cymru.cydweithio.platform.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The lists of this capability, which are to be bounded. */
@InServerSupport
@ApplicationScoped
class MailSamples implements BoundedLists {

    @Inject
    private Outbox outbox;

    @Override
    public Map<String, Callable<Page<?>>> lists() {
        Map<String, Callable<Page<?>>> lists = new LinkedHashMap<>();
        lists.put("outbox", () -> outbox.list(null, Slice.firstRows(25)));
        return lists;
    }

    @Override
    public List<String> padding() {
        return List.of(
                "insert into mail_outbox (id, version, dedupe_key, recipient, language, kind, subject, state, attempts, due_at, created_at) "
                        + "select uuid(), 0, concat('padding:', seq), 'p@padding.example', 'EN', 'padding', 'Padding', 'SENT', 1, utc_timestamp(), utc_timestamp() from seq_1_to_10000");
    }

    @Override
    public List<String> unpadding() {
        return List.of("delete from mail_outbox where kind = 'padding'");
    }
}
