/** Pages of the register of conflicts: the list, and one finding with what is thought of it. */
package cymru.cydweithio.conflict.web;
