package cymru.cydweithio.document;

import java.util.List;

/** Things one under the other, with a number each or with a point. */
public record Listing(List<Line> items, boolean numbered) implements Block {

    public Listing {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a list of nothing is not accessible");
        }
    }

    public static Listing of(List<String> items) {
        return new Listing(items.stream().map(Line::of).toList(), false);
    }

    public static Listing inOrder(List<String> items) {
        return new Listing(items.stream().map(Line::of).toList(), true);
    }

    @Override
    public Kind kind() {
        return Kind.LISTING;
    }

    @Override
    public List<String> words() {
        return items.stream().flatMap(item -> item.words().stream()).toList();
    }
}
