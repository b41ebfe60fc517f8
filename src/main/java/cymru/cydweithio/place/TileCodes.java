package cymru.cydweithio.place;

import cymru.cydweithio.platform.Language;
import java.util.Map;

/**
 * What stands on a tile: the area's letters of ISO 3166-2:GB, which gives areas with a Welsh name of their own a second
 * code.
 */
final class TileCodes {

    private static final Map<String, String> WELSH = Map.ofEntries(
            Map.entry("AGY", "YNM"),
            Map.entry("BGE", "POG"),
            Map.entry("CAY", "CAF"),
            Map.entry("CMN", "GFY"),
            Map.entry("CRF", "CRD"),
            Map.entry("DEN", "DDB"),
            Map.entry("FLN", "FFL"),
            Map.entry("MON", "FYN"),
            Map.entry("MTY", "MTU"),
            Map.entry("NTL", "CTL"),
            Map.entry("NWP", "CNW"),
            Map.entry("PEM", "BNF"),
            Map.entry("SWA", "ATA"),
            Map.entry("VGL", "BMG"),
            Map.entry("WRX", "WRC"));

    private TileCodes() {}

    static String in(Language language, String isoCode) {
        String letters = isoCode.substring(isoCode.indexOf('-') + 1);
        return language == Language.CY ? WELSH.getOrDefault(letters, letters) : letters;
    }
}
