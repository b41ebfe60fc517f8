package cymru.cydweithio.calendar.web;

import cymru.cydweithio.calendar.CalendarFeeds;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Panel;
import cymru.cydweithio.platform.web.Redirects;
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
@Panel(slot = "account", order = 100, view = "calendar/account")
public class CalendarPanel implements Panel.Opened, Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    private Instant issuedAt;
    private String address;

    @Override
    public void open(String subject) {
        look();
    }

    private void look() {
        issuedAt = feeds.issuedAt().orElse(null);
    }

    public void issue() {
        address = feeds.issue();
        look();
    }

    public void withdraw() {
        feeds.withdraw();
        notices.done("calendar.feed.withdrawn");
        redirects.to("/account");
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public String getAddress() {
        return address;
    }
}
