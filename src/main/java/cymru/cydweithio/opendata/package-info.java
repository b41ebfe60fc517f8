/**
 * Open data: areas and footprints in and out, as files and over HTTP.
 *
 * <p>API: {@link cymru.cydweithio.opendata.PlaceImport} takes in areas of any level (GeoJSON) and footprints (GeoJSON
 * or CSV), all of a file or, where anything is wrong, nothing and every fault with its place;
 * {@link cymru.cydweithio.opendata.PlaceFiles} writes the same files. The addresses under {@code /api/v1} are resources
 * in {@code .web}, which all extend {@link cymru.cydweithio.opendata.web.ApiResource} and are described in
 * {@code api/openapi.json}, see ADR 24.
 *
 * <p>A file is judged as a stranger's: {@link cymru.cydweithio.opendata.PlaceImport} holds no more of it than one
 * feature, and nothing in it that no area could need. Rings are turned as RFC 7946 asks, areas may lie neither over
 * each other nor outside the one that they are part of, and what comes in keeps the source and licence that its file
 * names.
 *
 * <p>Neighbours: {@code place}, whose catalogue is read and whose register takes what comes in; {@code security} for
 * who may.
 */
package cymru.cydweithio.opendata;
