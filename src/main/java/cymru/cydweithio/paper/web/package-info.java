/** Pages of {@code paper}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.paper.web;
