/**
 * The page frame: language of a request, exception handler, headers, formats for views, lazy tables, health addresses.
 */
package cymru.cydweithio.platform.web;
