package cymru.cydweithio.document;

import java.util.List;

/**
 * A picture.
 *
 * @param svg as SVG text of our own making: it is put in as it is
 * @param alternative what it shows, in words, for those who do not see it
 */
public record Figure(String svg, String alternative) implements Block {

    public Figure {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("what a picture shows is said in words");
        }
    }

    @Override
    public Kind kind() {
        return Kind.FIGURE;
    }

    @Override
    public List<String> words() {
        return List.of();
    }
}
