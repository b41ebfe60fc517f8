package cymru.cydweithio.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words that run on, made of spans. */
public record Line(List<Span> spans) {

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(String text) {
        return of(Span.of(text));
    }

    public static Line of(Span span) {
        return new Line(List.of(span));
    }

    /** Spans with something between them. */
    public static Line joined(List<Span> spans, String between) {
        List<Span> all = new ArrayList<>();
        for (Span span : spans) {
            if (!all.isEmpty()) {
                all.add(Span.of(between));
            }
            all.add(span);
        }
        return new Line(all);
    }

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    public List<String> words() {
        return spans.stream().map(Span::text).toList();
    }
}
