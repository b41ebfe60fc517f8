/** Pages of {@code interchange}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.interchange.web;
