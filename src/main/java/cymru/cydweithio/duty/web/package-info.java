/** Pages of {@code duty}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.duty.web;
