package cymru.cydweithio.mail.web;

import cymru.cydweithio.jobs.RestoredData;
import cymru.cydweithio.mail.Outbox;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.security.CurrentActor;
import cymru.cydweithio.security.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells administrators on every page that mail and jobs are on hold, and releases them on the page of the outbox. */
@Named
@RequestScoped
public class RestoreNotice {

    private RestoredData data;
    private Outbox outbox;
    private CurrentActor current;
    private Notices notices;
    private Redirects redirects;
    private RestoredData.HeldView held;
    private boolean looked;
    private Long waiting;

    protected RestoreNotice() {}

    @Inject
    RestoreNotice(RestoredData data, Outbox outbox, CurrentActor current, Notices notices, Redirects redirects) {
        this.data = data;
        this.outbox = outbox;
        this.current = current;
        this.notices = notices;
        this.redirects = redirects;
    }

    /** Null if nothing is on hold, and for anybody who could not release it. */
    public RestoredData.HeldView getHeld() {
        if (!looked) {
            held = current.get().may(Permission.RELEASE_RESTORED) ? data.held().orElse(null) : null;
            looked = true;
        }
        return held;
    }

    /** Mails that waited when the backup was made, and do again. */
    public long getWaiting() {
        if (waiting == null) {
            waiting = outbox.waitingSince(getHeld().backupMadeAt());
        }
        return waiting;
    }

    public void release(boolean withWaiting) {
        data.release(withWaiting);
        notices.done("mail.restored.released");
        redirects.to("/outbox");
    }
}
