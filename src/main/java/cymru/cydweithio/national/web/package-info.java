/** Pages of the national view and of what is released to it. */
package cymru.cydweithio.national.web;
