package cymru.cydweithio.overlap.web;

import cymru.cydweithio.overlap.Comparison;
import cymru.cydweithio.overlap.Coterminosity;
import cymru.cydweithio.overlap.Measure;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * The national matrix as a table. Written directly because it has more than a thousand cells, each of which would be
 * several components in a view. Attributes: {@code page}, a {@link MatrixPage}.
 */
@FacesComponent(
        value = "cymru.cydweithio.MatrixTable",
        createTag = true,
        namespace = "cydweithio.overlap",
        tagName = "matrix")
public class MatrixTable extends UIComponentBase {

    @Override
    public String getFamily() {
        return "cymru.cydweithio";
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        MatrixPage page = (MatrixPage) getAttributes().get("page");
        Coterminosity.Matrix matrix = page.getMatrix();
        ResponseWriter out = context.getResponseWriter();
        out.startElement("table", this);
        out.writeAttribute("class", "matrix", null);
        out.writeAttribute("data-rove", "true", null);
        out.startElement("caption", this);
        out.writeAttribute("class", "sr", null);
        out.writeText(page.getCaption(), null);
        out.endElement("caption");
        head(out, page, matrix.columns());
        out.startElement("tbody", this);
        for (int row = 0; row < matrix.columns().size(); row++) {
            row(out, page, matrix, row);
        }
        out.endElement("tbody");
        out.endElement("table");
    }

    private void head(ResponseWriter out, MatrixPage page, List<Coterminosity.Column> columns) throws IOException {
        out.startElement("thead", this);
        out.startElement("tr", this);
        out.startElement("td", this);
        out.endElement("td");
        for (int index = 0; index < columns.size(); index++) {
            Coterminosity.Column column = columns.get(index);
            out.startElement("th", this);
            out.writeAttribute("scope", "col", null);
            begins(out, columns, index);
            out.startElement("a", this);
            out.writeAttribute("href", page.nearAddress(column.layer().code()), null);
            out.startElement("abbr", this);
            out.writeAttribute("title", page.name(column), null);
            out.writeText(column.layer().code().replace('_', ' '), null);
            out.endElement("abbr");
            out.endElement("a");
            out.endElement("th");
        }
        out.endElement("tr");
        out.endElement("thead");
    }

    private void row(ResponseWriter out, MatrixPage page, Coterminosity.Matrix matrix, int row) throws IOException {
        Coterminosity.Column of = matrix.columns().get(row);
        List<Comparison> cells = matrix.cells().get(row);
        out.startElement("tr", this);
        begins(out, matrix.columns(), row);
        out.startElement("th", this);
        out.writeAttribute("scope", "row", null);
        out.startElement("span", this);
        out.writeAttribute("class", "matrix-name", null);
        out.writeText(page.name(of), null);
        out.endElement("span");
        out.write(" ");
        out.startElement("span", this);
        out.writeAttribute("class", "matrix-code", null);
        out.writeText(of.layer().code().replace('_', ' '), null);
        out.endElement("span");
        out.endElement("th");
        Measure measure = page.getMeasure();
        for (int column = 0; column < cells.size(); column++) {
            Comparison cell = cells.get(column);
            out.startElement("td", this);
            if (cell == null) {
                out.writeAttribute("class", "self", null);
            } else {
                int band = page.getWords().band(measure, cell);
                out.writeAttribute("class", band < 0 ? "heat-none" : "heat-" + band, null);
                out.startElement("a", this);
                out.writeAttribute("href", "/layer-pair?a=" + cell.first() + "&b=" + cell.second(), null);
                if (band < 0) {
                    out.writeAttribute("title", page.getWords().reason(measure, cell), null);
                }
                out.writeText(page.getWords().figure(measure, cell), null);
                out.endElement("a");
            }
            out.endElement("td");
        }
        out.endElement("tr");
    }

    /** Marks the first of the layers that share a map, so that they can be seen to belong together. */
    private static void begins(ResponseWriter out, List<Coterminosity.Column> columns, int index) throws IOException {
        if (index > 0 && columns.get(index).group() != columns.get(index - 1).group()) {
            out.writeAttribute("class", "group-start", null);
        }
    }
}
