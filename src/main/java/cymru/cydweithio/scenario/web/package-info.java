/** Pages of the scenarios: the list, one scenario with its steps and measures, comparison, suggestions. */
package cymru.cydweithio.scenario.web;
