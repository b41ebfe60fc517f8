/** Pages of {@code chain}: small beans that ask its use cases. */
package cymru.cydweithio.chain.web;
