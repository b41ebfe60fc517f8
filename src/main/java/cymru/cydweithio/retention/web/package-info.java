/** Pages of {@code retention}: small beans that ask its use cases. */
package cymru.cydweithio.retention.web;
