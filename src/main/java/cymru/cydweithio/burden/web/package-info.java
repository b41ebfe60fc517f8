/** Pages of {@code burden}: small beans that ask its use cases. */
package cymru.cydweithio.burden.web;
