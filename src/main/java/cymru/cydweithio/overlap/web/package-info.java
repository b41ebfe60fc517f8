/** Pages of the footprint review: where it starts, the national matrix, and the pairs behind each of its cells. */
package cymru.cydweithio.overlap.web;
