/** Pages of {@code reviewpaper}: small beans that ask its use cases. */
package cymru.cydweithio.reviewreport.web;
