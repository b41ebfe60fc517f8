package cymru.cydweithio.service.web;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.service.CommissioningChoices;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;

/** What can be chosen, in the alphabetical order of the page's language: Casnewydd is not looked for under N. */
final class AlphabeticalOrder {

    private AlphabeticalOrder() {}

    static List<CommissioningChoices.Choice> of(List<CommissioningChoices.Choice> choices, Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return choices.stream()
                .sorted(Comparator.comparing(
                        (CommissioningChoices.Choice one) -> one.name().in(language), collator))
                .toList();
    }
}
