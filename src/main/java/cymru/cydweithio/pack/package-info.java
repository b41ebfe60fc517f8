/**
 * The writer of packs: documents bound into one PDF with its page numbers, bookmarks, tags and links, written from its
 * first byte to its last.
 *
 * <p>It knows documents, numbers and titles, and nothing of meetings, papers or the database. A pack is a
 * {@link cymru.cydweithio.pack.PackFile}; {@link cymru.cydweithio.pack.PackNumbering} says which number a page bears.
 * Neighbours: {@code paper}, which plans copies of packs and has them written.
 */
package cymru.cydweithio.pack;
