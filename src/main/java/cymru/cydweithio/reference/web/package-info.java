/** Pages of {@code reference}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.reference.web;
