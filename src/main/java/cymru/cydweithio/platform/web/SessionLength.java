package cymru.cydweithio.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lasts without a request, in minutes; the page warns two minutes before. */
@WebListener
@Named
@ApplicationScoped
public class SessionLength implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "SESSION_MINUTES", defaultValue = "30")
    private int minutes;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().setSessionTimeout(minutes);
    }

    public int getSeconds() {
        return minutes * 60;
    }
}
