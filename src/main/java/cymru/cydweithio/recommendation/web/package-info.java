/** Pages of {@code review}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.recommendation.web;
