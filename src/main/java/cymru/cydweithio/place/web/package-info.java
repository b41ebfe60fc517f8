/** Pages of {@code place}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.place.web;
