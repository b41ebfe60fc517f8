package cymru.cydweithio.reminder.web;

import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import cymru.cydweithio.reminder.CalendarFeeds;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;

/**
 * The part of a person's account that holds the address of his or her calendar. A new address stays on the page until
 * the person leaves it.
 */
@Named
@ViewScoped
public class CalendarPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private Instant issuedAt;
    private String address;

    public void open() {
        issuedAt = feeds.issuedAt().orElse(null);
    }

    public void issue() {
        address = feeds.issue();
        open();
    }

    public void withdraw() {
        feeds.withdraw();
        notices.done("reminder.feed.withdrawn");
        redirects.to("/account");
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public String getAddress() {
        return address;
    }
}
