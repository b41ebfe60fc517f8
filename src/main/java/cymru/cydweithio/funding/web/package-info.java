/** Pages of {@code funding}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.funding.web;
