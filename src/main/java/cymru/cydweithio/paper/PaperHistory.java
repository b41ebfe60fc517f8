package cymru.cydweithio.paper;

import cymru.cydweithio.security.HistorySource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Contributes the papers and packs of a meeting to the history. */
@ApplicationScoped
class PaperHistory implements HistorySource {

    @Override
    public Map<String, Map<String, String>> partsOfOthers() {
        return Map.of("meeting", Map.of("paper", "meeting_id = :id", "pack_edition", "meeting_id = :id"));
    }

    @Override
    public Map<String, String> words() {
        return Map.ofEntries(Map.entry("welsh_expected", "platform.truth"));
    }
}
