/** Pages of {@code report}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.report.web;
