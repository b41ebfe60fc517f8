package cymru.cydweithio.security.web;

import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from My work to the accounts, for who manages them. */
@ApplicationScoped
@Panel(slot = "home", order = 400, view = "security/home")
class AccountsCard {}
