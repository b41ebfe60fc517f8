package cymru.cydweithio.chain.web;

import cymru.cydweithio.chain.Chains;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.security.ChainStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A chain drawn: a column for each step, a box for each object, a line for each link. What the drawing shows stands as
 * a list beside it.
 *
 * @param columns heads of the columns
 * @param left how many objects have no box, because a column holds no more than {@value #MOST_BOXES}
 */
public record ChainDrawing(int width, int height, List<Head> columns, List<Box> boxes, List<Stroke> strokes, int left) {

    static final int MOST_BOXES = 8;
    private static final int BOX_WIDTH = 170;
    private static final int BOX_HEIGHT = 52;
    private static final int ACROSS = 220;
    private static final int DOWN = 68;
    private static final int TOP = 40;
    private static final int MARGIN = 4;
    private static final int MOST_LETTERS = 19;

    /** The head of a column. */
    public record Head(int x, ChainStep step) {}

    /**
     * An object in the drawing.
     *
     * @param here whether it is the object of the page
     * @param label what fits of its title
     */
    public record Box(int x, int y, boolean here, String label, Chains.Node node) {
        public int getWidth() {
            return BOX_WIDTH;
        }

        public int getHeight() {
            return BOX_HEIGHT;
        }
    }

    /** A link, from box to box. */
    public record Stroke(String path) {}

    static ChainDrawing of(Chains.ChainView chain, Language language) {
        Map<ChainStep, List<Chains.Node>> columns = new TreeMap<>();
        Stream.of(Stream.of(chain.object()), chain.before().stream(), chain.after().stream())
                .flatMap(nodes -> nodes)
                .distinct()
                .forEach(node -> columns.computeIfAbsent(node.step(), step -> new ArrayList<>())
                        .add(node));
        List<Head> heads = new ArrayList<>();
        Map<UUID, Box> boxes = new HashMap<>();
        List<Box> drawn = new ArrayList<>();
        int left = 0;
        int most = 1;
        int x = MARGIN;
        for (Map.Entry<ChainStep, List<Chains.Node>> column : columns.entrySet()) {
            heads.add(new Head(x, column.getKey()));
            List<Chains.Node> shown =
                    column.getValue().stream().limit(MOST_BOXES).toList();
            left += column.getValue().size() - shown.size();
            most = Math.max(most, shown.size());
            for (int row = 0; row < shown.size(); row++) {
                Chains.Node node = shown.get(row);
                Box box = new Box(x, TOP + row * DOWN, node == chain.object(), label(node, language), node);
                boxes.put(node.end().id(), box);
                drawn.add(box);
            }
            x += ACROSS;
        }
        List<Stroke> strokes = chain.edges().stream()
                .map(edge -> stroke(
                        boxes.get(edge.first().end().id()),
                        boxes.get(edge.then().end().id())))
                .filter(stroke -> stroke != null)
                .distinct()
                .toList();
        return new ChainDrawing(x - ACROSS + BOX_WIDTH + MARGIN, TOP + most * DOWN, heads, drawn, strokes, left);
    }

    private static String label(Chains.Node node, Language language) {
        String title = node.title() == null ? "" : node.title().in(language);
        return title.codePointCount(0, title.length()) <= MOST_LETTERS
                ? title
                : title.substring(0, title.offsetByCodePoints(0, MOST_LETTERS - 1))
                                .strip() + "…";
    }

    private static Stroke stroke(Box first, Box then) {
        if (first == null || then == null) {
            return null;
        }
        int y1 = first.y() + BOX_HEIGHT / 2;
        int y2 = then.y() + BOX_HEIGHT / 2;
        boolean on = first.x() < then.x();
        int x1 = on ? first.x() + BOX_WIDTH : first.x();
        int x2 = on ? then.x() : then.x() + BOX_WIDTH;
        int bend = (ACROSS - BOX_WIDTH) * (on ? 1 : -1);
        return new Stroke("M" + x1 + " " + y1 + " C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " " + x2
                + " " + y2);
    }
}
