/** Pages of {@code sheet}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.sheet.web;
