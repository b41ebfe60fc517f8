/** Pages of the Section 17 year. */
package cymru.cydweithio.section17.web;
