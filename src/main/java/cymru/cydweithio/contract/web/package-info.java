/** Pages of {@code contract}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.contract.web;
