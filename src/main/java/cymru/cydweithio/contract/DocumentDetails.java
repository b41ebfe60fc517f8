package cymru.cydweithio.contract;

import cymru.cydweithio.platform.Language;
import java.time.LocalDate;

/**
 * What is told of a document of a contract.
 *
 * @param language of the document and of its title
 * @param keptAt an https address, or a reference of the body's register of records
 */
public record DocumentDetails(String title, Language language, LocalDate datedOn, String keptAt) {}
