package cymru.cydweithio.mail.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from My work to the outbox, for who looks after it. */
@ApplicationScoped
@Panel(slot = "home", order = 420, view = "mail/home")
class OutboxCard {}
