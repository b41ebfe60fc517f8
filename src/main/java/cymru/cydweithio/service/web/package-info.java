/** Pages of {@code service}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.service.web;
