/** Pages of the footprint review: its start page, the national matrix, and the pairs behind each cell. */
package cymru.cydweithio.overlap.web;
