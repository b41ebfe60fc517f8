package cymru.cydweithio.sheet;

import cymru.cydweithio.platform.Language;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a coordinator says of a spreadsheet as a whole.
 *
 * @param ownerId of rows that name none, such as a board; null where the product is to take the only one
 * @param language of the texts, and of people whose own is not given
 * @param createPeople whether people who are not in the register are entered into it
 * @param greenIsDone whether green means done; otherwise it means on track
 * @param since from when seats and appointments hold that give no start
 */
public record ImportChoices(
        UUID ownerId, Language language, boolean createPeople, boolean greenIsDone, LocalDate since) {}
