/** Pages of {@code action}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.action.web;
