/** Pages of {@code calendar}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.calendar.web;
