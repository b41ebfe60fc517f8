/** Pages of the register of conflicts: the list, and one finding with the reviewer's judgement. */
package cymru.cydweithio.conflict.web;
