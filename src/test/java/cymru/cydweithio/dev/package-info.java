/**
 * What developers and tests run the product with: the launcher of the run command, the embedded database, the server
 * process.
 */
package cymru.cydweithio.dev;
