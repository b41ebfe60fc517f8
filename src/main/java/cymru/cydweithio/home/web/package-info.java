/** The page that a person sees first: what his or her roles give access to. */
package cymru.cydweithio.home.web;
