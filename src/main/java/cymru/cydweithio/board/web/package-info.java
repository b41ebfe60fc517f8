/** Pages of {@code board}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.board.web;
