/** The page of {@code structure}. */
package cymru.cydweithio.orgchart.web;
