/** Pages of {@code mail}: small beans that ask its use cases and know none of its entities. */
package cymru.cydweithio.mail.web;
