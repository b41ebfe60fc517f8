package cymru.cydweithio.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspException;

/**
 * Looks at what was posted as soon as the page that it belongs to is known, and before anything of it is read: whether
 * it carries the nonce that this page was given, which PrimeFaces itself asks for only when it writes the answer, and
 * whether what it wants of a table is something that the table offers.
 */
public class PostedForms implements PhaseListener {
    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern TRUE = Pattern.compile("true");

    /** What is asked of a table, by the ending of the parameter; the rest follows from the table itself. */
    private static final Map<String, Pattern> OF_TABLES = Map.of(
            "pagination", TRUE,
            "sorting", TRUE,
            "skipChildren", TRUE,
            "encodeFeature", TRUE,
            "first", NUMBER,
            "rows", NUMBER,
            "rppDD", NUMBER,
            "sortKey", Pattern.compile("[A-Za-z0-9_:.-]{1,200}"),
            "sortDir", Pattern.compile("-1|0|1"),
            "reflowDD", Pattern.compile("[A-Za-z0-9_:.-]{0,200}"));

    /** What is asked of a table whose rows can be dragged. */
    private static final Map<String, Pattern> OF_DRAGGED_ROWS =
            Map.of("rowreorder", TRUE, "fromIndex", NUMBER, "toIndex", NUMBER, "skipChildren", TRUE);

    private static final Pattern TABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_:-]*");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.getResponseComplete() || context.getViewRoot() == null || !context.isPostback()) {
            return;
        }
        if (!carriesItsNonce(context) || !asksWhatTablesOffer(context)) {
            refuse(context);
        }
    }

    private static boolean carriesItsNonce(FacesContext context) {
        try {
            return PrimeFacesContext.getCspState(context).getNonce() != null;
        } catch (CspException e) {
            return false;
        }
    }

    private static boolean asksWhatTablesOffer(FacesContext context) {
        Map<String, String> parameters = context.getExternalContext().getRequestParameterMap();
        for (String name : parameters.keySet()) {
            int split = name.lastIndexOf('_');
            DataTable table = split < 1 ? null : table(context.getViewRoot(), name.substring(0, split));
            if (table != null && !offers(table, name.substring(split + 1), parameters, name.substring(0, split))) {
                return false;
            }
        }
        DataTable source = table(context.getViewRoot(), parameters.get("jakarta.faces.source"));
        String wanted = parameters.get("jakarta.faces.behavior.event");
        return source == null
                || wanted == null
                || Set.of("page", "sort").contains(wanted)
                || source.isDraggableRows() && wanted.equals("rowReorder");
    }

    private static boolean offers(DataTable table, String ending, Map<String, String> parameters, String id) {
        Pattern form = table.isDraggableRows() && OF_DRAGGED_ROWS.containsKey(ending)
                ? OF_DRAGGED_ROWS.get(ending)
                : OF_TABLES.get(ending);
        String value = parameters.get(id + "_" + ending);
        if (form == null || !form.matcher(value).matches()) {
            return false;
        }
        return switch (ending) {
            case "pagination" -> parameters.containsKey(id + "_first") && parameters.containsKey(id + "_rows");
            case "sorting" -> parameters.containsKey(id + "_sortKey") && parameters.containsKey(id + "_sortDir");
            case "rows", "rppDD" -> choices(table).contains(value);
            case "sortKey" -> table.getSortByAsMap().containsKey(value);
            default -> true;
        };
    }

    private static List<String> choices(DataTable table) {
        String offered = table.getRowsPerPageTemplate();
        return offered == null
                ? List.of(Integer.toString(table.getRows()))
                : Arrays.stream(offered.split(",")).map(String::strip).toList();
    }

    private static DataTable table(UIViewRoot page, String id) {
        if (id == null || !TABLE.matcher(id).matches()) {
            return null;
        }
        try {
            UIComponent found = page.findComponent(":" + id);
            return found instanceof DataTable table ? table : null;
        } catch (IllegalArgumentException e) {
            // names something within what holds nothing
            return null;
        }
    }

    private static void refuse(FacesContext context) {
        try {
            context.getExternalContext().responseSendError(400, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
