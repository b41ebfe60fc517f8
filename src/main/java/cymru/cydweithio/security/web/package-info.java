/** Pages of {@code security}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.security.web;
