/** Pages of {@code reminder}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.reminder.web;
