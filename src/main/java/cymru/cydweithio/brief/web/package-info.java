/** Pages of {@code brief}: small beans that ask its use cases. */
package cymru.cydweithio.brief.web;
