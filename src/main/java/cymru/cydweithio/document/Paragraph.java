package cymru.cydweithio.document;

import java.util.List;

/**
 * Some sentences.
 *
 * @param note whether they are set off from the others
 */
public record Paragraph(Line line, boolean note) implements Block {

    public static Paragraph of(String text) {
        return of(Span.of(text));
    }

    public static Paragraph of(Span span) {
        return new Paragraph(Line.of(span), false);
    }

    public static Paragraph aside(String text) {
        return new Paragraph(Line.of(text), true);
    }

    @Override
    public Kind kind() {
        return Kind.PARAGRAPH;
    }

    @Override
    public List<String> words() {
        return line.words();
    }
}
