package cymru.cydweithio.opendata;

import cymru.cydweithio.place.PlaceRule;
import cymru.cydweithio.platform.PlatformRule;
import java.util.ArrayList;
import java.util.List;

/** Maps that mean harm, or do harm without meaning it, each with a twin without its fault. */
public final class HostileMaps {

    /** What is wrong, the file, the rules that name it, and the same file without it. */
    public record Hostile(String what, String file, String key, String twin) {}

    /** Of a sound ward in Bridgend. */
    public static final String OUTLINE = ring("[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.5]");

    private static final String SOUND = map("", "", OUTLINE);

    private HostileMaps() {}

    static String map(String collection, String properties, String geometry) {
        return "{\"type\":\"FeatureCollection\"," + collection + "\"features\":[{\"type\":\"Feature\",\"properties\":{"
                + properties
                + "\"code\":\"W05000001\",\"level\":\"WARD\",\"parent\":\"W06000013\",\"name_en\":\"A\",\"name_cy\":\"B\",\"population\":1,\"land_km2\":1},\"geometry\":"
                + geometry + "}]}";
    }

    static String ring(String positions) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + positions + "]]}";
    }

    private static String crs(String name) {
        return "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}},";
    }

    private static String nested(int deep) {
        return "\"note\":" + "[".repeat(deep) + "]".repeat(deep) + ",";
    }

    /** In a file or its twin {@code @} stands for {@link #OUTLINE}. */
    public static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.add(new Hostile(
                "nested deeper than a parser goes", map(nested(5000), "", ring("")), null, map(nested(50), "", "@")));
        all.add(new Hostile(
                "properties nested too deeply",
                map("", nested(60), "@"),
                OpenDataRule.FAULT_TOO_DEEP.key(),
                map("", nested(10), "@")));
        all.add(new Hostile(
                "properties without end",
                map("", "\"note\":[" + "1,".repeat(200_000) + "1],", "@"),
                OpenDataRule.FAULT_TOO_MUCH.key(),
                map("", "\"note\":[" + "1,".repeat(200) + "1],", "@")));
        all.add(new Hostile(
                "a text without end",
                map("\"name\":\"" + "x".repeat(300_000) + "\",", "", "@"),
                OpenDataRule.FAULT_TOO_MUCH.key(),
                map("\"name\":\"" + "x".repeat(3_000) + "\",", "", "@")));
        all.add(new Hostile(
                "a number without end",
                SOUND.replace("-3.6,51.5]", "-3.6" + "0".repeat(5000) + ",51.5]"),
                OpenDataRule.FAULT_TOO_MUCH.key(),
                SOUND.replace("-3.6,51.5]", "-3.6" + "0".repeat(20) + ",51.5]")));
        all.add(new Hostile(
                "empty rings without end",
                SOUND.replace("[[[-3.6", "[" + "[],".repeat(500_000) + "[[-3.6"),
                OpenDataRule.FAULT_POSITIONS.key(),
                SOUND));
        all.add(new Hostile(
                "a position of very many numbers",
                SOUND.replace("[-3.5,51.6]", "[-3.5,51.6" + ",0".repeat(100_000) + "]"),
                OpenDataRule.FAULT_POSITION.key(),
                SOUND.replace("[-3.5,51.6]", "[-3.5,51.6,12.5]")));
        all.add(new Hostile("no number", SOUND.replace("-3.5,51.6", "NaN,51.6"), OpenDataRule.FAULT_JSON.key(), SOUND));
        all.add(new Hostile(
                "without bound in words",
                SOUND.replace("-3.5,51.6", "-Infinity,51.6"),
                OpenDataRule.FAULT_JSON.key(),
                SOUND));
        all.add(new Hostile(
                "a number that no computer holds",
                SOUND.replace("-3.5,51.6", "-3.5,1e999"),
                OpenDataRule.FAULT_POSITION.key(),
                SOUND.replace("-3.5,51.6", "-3.5,5.16e1")));
        all.add(new Hostile(
                "a code that stands twice",
                map("", "\"code\":\"W05000002\",", "@"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                map("", "\"Code\":\"W05000002\",", "@")));
        all.add(new Hostile(
                "two lists of features",
                SOUND.replace("}]}", "}],\"features\":[]}"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                SOUND.replace("}]}", "}],\"more\":[]}")));
        all.add(new Hostile(
                "two geometries",
                SOUND.replace("\"geometry\":", "\"geometry\":null,\"geometry\":"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                SOUND.replace("\"geometry\":", "\"centre\":null,\"geometry\":")));
        all.add(new Hostile(
                "two lists of coordinates",
                SOUND.replace("\"coordinates\":", "\"coordinates\":[],\"coordinates\":"),
                OpenDataRule.FAULT_KEY_TWICE.key(),
                SOUND.replace("\"coordinates\":", "\"bbox\":[],\"coordinates\":")));
        all.add(new Hostile(
                "metres of the National Grid",
                map(crs("urn:ogc:def:crs:EPSG::27700"), "", "@"),
                OpenDataRule.FAULT_CRS.key(),
                map(crs("urn:ogc:def:crs:OGC:1.3:CRS84"), "", "@")));
        all.add(new Hostile(
                "metres of the web",
                map(crs("EPSG:3857"), "", "@"),
                OpenDataRule.FAULT_CRS.key(),
                map(crs("EPSG:4326"), "", "@")));
        all.add(new Hostile(
                "an outline that crosses itself",
                map("", "", ring("[-3.6,51.5],[-3.5,51.6],[-3.5,51.5],[-3.6,51.6],[-3.6,51.5]")),
                PlaceRule.OUTLINE_CROSSES.key(),
                map("", "", ring("[-3.6,51.5],[-3.5,51.5],[-3.5,51.6],[-3.6,51.6],[-3.6,51.5]"))));
        all.add(new Hostile(
                "over the antimeridian",
                map("", "", ring("[179.9,51.5],[-179.9,51.5],[-179.9,51.6],[179.9,51.6],[179.9,51.5]")),
                PlaceRule.OUTLINE_OUTSIDE.key(),
                map("", "", ring("[-3.1,51.5],[-2.9,51.5],[-2.9,51.6],[-3.1,51.6],[-3.1,51.5]"))));
        all.add(new Hostile("nothing", "", PlatformRule.FILE_EMPTY.key(), SOUND));
        all.add(new Hostile("a mark and nothing", "\uFEFF", PlatformRule.FILE_EMPTY.key(), "\uFEFF" + SOUND));
        all.add(new Hostile("blanks", " \n\t ", PlatformRule.FILE_EMPTY.key(), " \n" + SOUND + "\n"));
        return all;
    }
}
