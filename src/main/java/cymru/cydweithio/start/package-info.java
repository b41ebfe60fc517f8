/** What the product does once when it starts: reference data, the first accounts, the demonstration. */
package cymru.cydweithio.start;
