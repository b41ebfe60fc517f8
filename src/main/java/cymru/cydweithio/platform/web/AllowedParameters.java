package cymru.cydweithio.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the parameters of a request may look like: a list of what pages of ours send, not of what is known to be
 * harmful. Values that people type may be anything but a null character; names, and the values that our own scripts
 * write, have their forms.
 */
final class AllowedParameters {

    private static final List<String> FORMS = List.of("application/x-www-form-urlencoded", "multipart/form-data");

    /** Of an input: the ids of its component and of those around it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]{0,199}");

    private static final Pattern IDS = Pattern.compile("[A-Za-z0-9_:@. -]{0,2000}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{1,40}");
    private static final Pattern TRUTH = Pattern.compile("true|false");

    /** The values that Faces, PrimeFaces and OmniFaces write themselves; of each, one at most. */
    private static final Map<String, Pattern> OF_FRAMEWORKS = Map.of(
            "jakarta.faces.ViewState", Pattern.compile("-?[0-9]{1,19}:-?[0-9]{1,19}"),
            "jakarta.faces.partial.ajax", TRUTH,
            "jakarta.faces.partial.resetValues", TRUTH,
            "jakarta.faces.source", IDS,
            "jakarta.faces.partial.execute", IDS,
            "jakarta.faces.partial.render", IDS,
            "jakarta.faces.behavior.event", WORD,
            "jakarta.faces.partial.event", WORD,
            "primefaces.nonce", Pattern.compile("[A-Za-z0-9+/=]{1,100}"));

    private AllowedParameters() {}

    /** Whether a post brings a form; one without content brings nothing and is read by nobody. */
    static boolean bringsAForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null) {
            return request.getContentLengthLong() <= 0;
        }
        String kind = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return FORMS.contains(kind);
    }

    /** Whether the parameters of an address, or of a posted form, can be what one of our pages sent. */
    static boolean in(HttpServletRequest request) {
        boolean posted = request.getMethod().equals("POST");
        return request.getParameterMap().entrySet().stream()
                .allMatch(one -> allowed(one.getKey(), one.getValue(), posted));
    }

    static boolean allowed(String name, String[] values, boolean posted) {
        for (String value : values) {
            if (value.indexOf('\0') >= 0) {
                return false;
            }
        }
        if (!posted) {
            return name.indexOf('\0') < 0;
        }
        Pattern form = OF_FRAMEWORKS.get(name);
        return form == null
                ? NAME.matcher(name).matches()
                : values.length == 1 && form.matcher(values[0]).matches();
    }
}
