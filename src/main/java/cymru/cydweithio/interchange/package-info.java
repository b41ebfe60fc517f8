/**
 * Data in and out: the reference data on Wales, and the spreadsheets in which partnerships kept their people,
 * memberships, meetings and actions.
 *
 * <p>API: {@link cymru.cydweithio.interchange.ReferenceData}: a set of files is read whole, every fault is reported
 * with its file, line, column and reason, and all or nothing is handed to the registers of {@code place},
 * {@code partnership}, {@code duty} and {@code review}.
 *
 * <p>{@link cymru.cydweithio.interchange.Imports}: a spreadsheet waits as an upload while its columns are matched and
 * its lines are judged; then it is brought whole through the use cases of {@code board}, {@code meeting} and
 * {@code action}, under the same rules as by hand, as a batch that can be taken back whole. What is understood, in
 * either language, stands in {@code interchange/vocabulary.properties} and {@code organisation_aliases.csv}: a heading
 * or a word that coordinators use is added there.
 *
 * <p>{@link cymru.cydweithio.interchange.MoneyImports}: streams, contracts, allocations and payments of a commissioner,
 * read, judged and brought in one step through {@code funding} and {@code contract}, whole or not at all.
 * {@code interchange/sample_*.csv} show what the four kinds look like.
 */
package cymru.cydweithio.interchange;
