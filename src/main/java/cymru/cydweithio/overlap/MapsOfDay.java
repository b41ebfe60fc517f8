package cymru.cydweithio.overlap;

import cymru.cydweithio.platform.Bilingual;
import java.util.List;
import java.util.Map;

/**
 * All layers' maps on one date.
 *
 * @param areaNames by code
 * @param layers in the order of their code; layers without a footprint too
 * @param footprintNames by code
 * @param apart what was left out of each layer because it is not certain
 */
public record MapsOfDay(
        AreaIndex ground,
        Map<String, Bilingual> areaNames,
        Map<String, LayerMap> layers,
        Map<String, Bilingual> footprintNames,
        Map<String, Apart> apart) {

    /**
     * What is left out of the count.
     *
     * @param unconfirmed codes of unconfirmed footprints
     * @param ended codes of footprints that have ended on an unknown day: what they covered is known
     * @param partial codes of footprints that cover some area in part
     */
    public record Apart(List<String> unconfirmed, List<String> ended, List<String> partial) {
        static final Apart NONE = new Apart(List.of(), List.of(), List.of());

        public boolean nothing() {
            return unconfirmed.isEmpty() && ended.isEmpty() && partial.isEmpty();
        }
    }

    public Apart apart(String layer) {
        return apart.getOrDefault(layer, Apart.NONE);
    }
}
