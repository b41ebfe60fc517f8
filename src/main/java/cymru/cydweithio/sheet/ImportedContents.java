package cymru.cydweithio.sheet;

import cymru.cydweithio.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What of an import is there, put together from what the capabilities tell, and the way to take it back. */
@ApplicationScoped
class ImportedContents {

    /** How many ids are asked for at once. */
    private static final int LOT = 1_000;
    /** How many of the things that are used are named. */
    private static final int LABELS = 10;

    private Instance<ImportedContent> contributed;

    protected ImportedContents() {}

    @Inject
    ImportedContents(@Any Instance<ImportedContent> contributed) {
        this.contributed = contributed;
    }

    /**
     * What is there.
     *
     * @param blocking how much of it was changed or used and stands against taking it back
     * @param labels the first of that
     * @param staying ids of what is used elsewhere and may stay
     */
    record Found(List<Content> contents, long blocking, List<String> labels, Set<UUID> staying) {}

    Found of(UUID importId, SpreadsheetKind kind) {
        List<ImportedContent.Item> items =
                contributed.stream().flatMap(one -> one.of(importId).stream()).toList();
        Set<UUID> used = used(importId, items);
        Map<String, List<ImportedContent.Item>> byKind = items.stream()
                .collect(Collectors.groupingBy(ImportedContent.Item::kind, TreeMap::new, Collectors.toList()));
        List<Content> contents = byKind.values().stream()
                .map(same -> new Content(
                        same.get(0).kind(),
                        same.get(0).capability() + ".imported."
                                + same.get(0).kind().toLowerCase(Locale.ROOT),
                        same.size(),
                        same.stream().filter(item -> used.contains(item.id())).count()))
                .toList();
        Map<Boolean, List<ImportedContent.Item>> usedItems = items.stream()
                .filter(item -> used.contains(item.id()))
                .collect(Collectors.partitioningBy(item -> kind.mayStay().contains(item.kind())));
        return new Found(
                contents,
                usedItems.get(false).size(),
                usedItems.get(false).stream()
                        .map(ImportedContent.Item::label)
                        .distinct()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .limit(LABELS)
                        .toList(),
                usedItems.get(true).stream().map(ImportedContent.Item::id).collect(Collectors.toSet()));
    }

    private Set<UUID> used(UUID importId, List<ImportedContent.Item> items) {
        Set<UUID> used = new HashSet<>();
        items.stream().filter(ImportedContent.Item::used).forEach(item -> used.add(item.id()));
        List<UUID> ids =
                new ArrayList<>(items.stream().map(ImportedContent.Item::id).toList());
        for (int first = 0; first < ids.size(); first += LOT) {
            Set<UUID> lot = Set.copyOf(ids.subList(first, Math.min(first + LOT, ids.size())));
            contributed.forEach(one -> used.addAll(one.uses(importId, lot)));
        }
        return used;
    }

    void undo(Scope importer, UUID importId, Set<UUID> staying) {
        contributed.stream()
                .sorted(Comparator.comparingInt(ImportedContent::order))
                .forEach(one -> one.undo(importer, importId, staying));
    }
}
