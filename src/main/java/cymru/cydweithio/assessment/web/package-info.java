/** Pages of {@code assessment}: small beans that ask its use cases. */
package cymru.cydweithio.assessment.web;
