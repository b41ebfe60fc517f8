/**
 * What every capability builds on: values that hold over time, rules with message keys, pages of rows, the clock, the
 * two languages.
 *
 * <p>Depends on no capability. {@code platform.web} holds the page frame: the exception handler, the language of a
 * request, formats and lazy tables.
 */
package cymru.cydweithio.platform;
