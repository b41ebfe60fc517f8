/** Couplings through SQL that are planted to see that they are found. */
package cymru.cydweithio.house.planted;
