/** What the product does once when it starts: reference data and the first administrator. */
package cymru.cydweithio.startup;
