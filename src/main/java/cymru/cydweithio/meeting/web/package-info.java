/** Pages of {@code meeting}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.meeting.web;
