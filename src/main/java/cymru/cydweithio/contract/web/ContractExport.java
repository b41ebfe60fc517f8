package cymru.cydweithio.contract.web;

import cymru.cydweithio.contract.Contracts;
import cymru.cydweithio.platform.CsvRows;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.SpreadsheetText;
import cymru.cydweithio.platform.web.ExportServlet;
import cymru.cydweithio.platform.web.RequestLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The register of contracts for spreadsheets: exactly what the list shows. */
@WebServlet("/contracts/export")
public class ContractExport extends ExportServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of(
            "reference",
            "contract",
            "service",
            "lead",
            "state",
            "next",
            "export.nextOn",
            "lastDay",
            "agreed",
            "possible",
            "atRisk",
            "paid",
            "inKind",
            "plannedMoney");

    @Inject
    private transient Contracts contracts;

    @Inject
    private transient Messages messages;

    @Inject
    private transient RequestLanguage language;

    @Inject
    private transient Clock clock;

    @Override
    protected void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Contracts.Filter filter = Contracts.Filter.parse(request::getParameter);
        CsvRows csv = csv(
                response,
                messages.text(
                        language.get(),
                        "contract.export.file",
                        LocalDate.now(clock).toString()),
                COLUMNS.stream()
                        .map(column -> messages.text(language.get(), "contract." + column))
                        .toList());
        contracts.each(filter, row -> csv.row(cells(row)));
        csv.finish();
    }

    private List<Object> cells(Contracts.ContractRow row) {
        return Arrays.asList(
                SpreadsheetText.cell(row.reference()),
                SpreadsheetText.cell(row.title().in(language.get())),
                SpreadsheetText.cell(row.service().in(language.get())),
                SpreadsheetText.cell(row.lead().in(language.get())),
                row.underNotice()
                        ? messages.text(language.get(), "contract.state.noticed")
                        : word("contract.state", row.state()),
                row.nextKind() == null ? null : word("contract.kind", row.nextKind()),
                row.nextOn(),
                row.lastDay(),
                row.figures().agreed(),
                row.figures().possible(),
                row.figures().atRisk(),
                row.figures().paid(),
                row.figures().inKind(),
                row.figures().planned());
    }

    private String word(String prefix, Enum<?> constant) {
        return messages.text(language.get(), prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }
}
