/** The page of {@code structure}. */
package cymru.cydweithio.structure.web;
