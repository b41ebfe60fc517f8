package cymru.cydweithio.interchange;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty spreadsheet for those who start without one: headings and a line as an example. */
final class ImportTemplate {

    private static final int WIDTH = 24;

    private ImportTemplate() {}

    static byte[] of(ImportKind kind, Language language, Messages messages) {
        return of("interchange.kind." + word(kind), kind.meanings(), Set.of(), language, messages);
    }

    static byte[] of(MoneyKind kind, Language language, Messages messages) {
        return of("interchange.money.kind." + word(kind), kind.meanings(), kind.leftBlank(), language, messages);
    }

    private static byte[] of(
            String title, List<Meaning> meanings, Set<Meaning> blank, Language language, Messages messages) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Cydweithio", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(messages.text(language, title));
            for (int column = 0; column < meanings.size(); column++) {
                sheet.value(0, column, messages.text(language, "interchange.meaning." + word(meanings.get(column))));
                if (!blank.contains(meanings.get(column))) {
                    sheet.value(
                            1, column, messages.text(language, "interchange.example." + word(meanings.get(column))));
                }
                sheet.width(column, WIDTH);
            }
            sheet.range(0, 0, 0, meanings.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
