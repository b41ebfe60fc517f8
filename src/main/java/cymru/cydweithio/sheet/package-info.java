/**
 * Spreadsheets that people kept before: read, matched by their columns, validated row by row, imported whole or not at
 * all, and taken back whole. Knows no kind of spreadsheet by name.
 *
 * <p>A capability contributes a kind as a bean that implements {@link cymru.cydweithio.sheet.SpreadsheetKind}, with
 * columns ({@link cymru.cydweithio.sheet.SheetColumn}) and a {@link cymru.cydweithio.sheet.RowValidator}; what imports
 * brought of its own, and what it built upon what others brought, it tells as an
 * {@link cymru.cydweithio.sheet.ImportedContent}. What is understood, in either language, stands in
 * {@code vocabulary/<capability>.properties}: a heading or a word that people use is added there.
 *
 * <p>Use cases: {@link cymru.cydweithio.sheet.Imports} for a partnership, {@link cymru.cydweithio.sheet.MoneyUploads}
 * and {@link cymru.cydweithio.sheet.OrganisationImports} for an organisation: a file waits as an upload while its
 * columns are matched and its rows looked at. {@code samples/sample_*.csv} show what the four kinds of an organisation
 * look like.
 */
package cymru.cydweithio.sheet;
