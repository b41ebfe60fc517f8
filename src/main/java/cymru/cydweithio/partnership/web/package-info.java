/** Pages of {@code partnership}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.partnership.web;
