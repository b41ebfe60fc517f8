package cymru.cydweithio.platform.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.lang.reflect.Proxy;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed into any form comes in as it is kept. */
class PlainInputTest {

    private static final String APART = Normalizer.normalize("Tŷ Siân", Normalizer.Form.NFD);

    @Test
    void what_is_typed_and_what_a_file_is_called_comes_in_composed_and_without_controls() throws Exception {
        HttpServletRequest seen = filtered();
        assertEquals("Tŷ Siân\ntwo", seen.getParameter("form:name"));
        assertArrayEquals(new String[] {"Tŷ Siân\ntwo", "plain"}, seen.getParameterValues("form:name"));
        assertArrayEquals(
                new String[] {"Tŷ Siân\ntwo", "plain"}, seen.getParameterMap().get("form:name"));
        assertEquals(
                List.of("Tŷ Siân.csv"),
                seen.getParts().stream().map(Part::getSubmittedFileName).toList());
        assertEquals("Tŷ Siân.csv", seen.getPart("form:file").getSubmittedFileName());
        assertNull(seen.getPart("other"));
        assertNull(seen.getParameter("other"));
        assertNull(seen.getParameterValues("other"));
    }

    private static HttpServletRequest filtered() throws Exception {
        String typed = APART + "\u000Btwo\u0000";
        Part part =
                answering(Part.class, (name, argument) -> name.equals("getSubmittedFileName") ? APART + ".csv" : null);
        HttpServletRequest request = answering(HttpServletRequest.class, (name, argument) -> switch (name) {
            case "getMethod" -> "GET";
            case "getRequestURI" -> "/somewhere";
            case "getDispatcherType" -> DispatcherType.REQUEST;
            case "getParameter" -> "form:name".equals(argument) ? typed : null;
            case "getParameterValues" -> "form:name".equals(argument) ? new String[] {typed, "plain"} : null;
            case "getParameterMap" -> Map.of("form:name", new String[] {typed, "plain"});
            case "getParts" -> List.of(part);
            case "getPart" -> "form:file".equals(argument) ? part : null;
            case "isSecure" -> false;
            default -> null;
        });
        return new PlainInput(request);
    }

    private interface Answers {
        Object to(String method, Object argument);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments == null ? null : arguments[0])));
    }
}
