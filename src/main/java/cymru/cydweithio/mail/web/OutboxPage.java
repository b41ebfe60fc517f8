package cymru.cydweithio.mail.web;

import cymru.cydweithio.mail.MailId;
import cymru.cydweithio.mail.MailState;
import cymru.cydweithio.mail.Outbox;
import cymru.cydweithio.platform.web.LazyTable;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** Mail that was sent, is waiting or was given up. */
@Named
@ViewScoped
public class OutboxPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Outbox outbox;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private MailState state;
    private LazyTable<Outbox.MailRow> table;

    public void open() {
        table = new LazyTable<Outbox.MailRow>(slice -> outbox.list(state, slice)).open();
    }

    public void tryAgain(UUID id) {
        outbox.tryAgain(new MailId(id));
        notices.done("mail.outbox.again");
        redirects.to("/outbox");
    }

    public LazyTable<Outbox.MailRow> getTable() {
        return table;
    }

    public MailState[] getStates() {
        return MailState.values();
    }

    public MailState getState() {
        return state;
    }

    public void setState(MailState state) {
        this.state = state;
    }
}
