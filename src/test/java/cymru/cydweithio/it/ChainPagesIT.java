package cymru.cydweithio.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
@RunAsClient
class ChainPagesIT {

    @Test
    void the_menu_leads_to_the_page_in_both_languages() throws Exception {
        Visitor visitor = Visitor.signedIn("coordinator");
        String marked = ".section-nav a[href=/chains][aria-current=page]";
        visitor.get("/?lang=en");
        assertEquals("The chain", visitor.page("/chains").select(marked).text());
        visitor.get("/?lang=cy");
        assertEquals("Y gadwyn", visitor.page("/chains").select(marked).text());
    }
}
