/** The page that a person sees first: what his or her roles lead to, from whatever capability. */
package cymru.cydweithio.home.web;
