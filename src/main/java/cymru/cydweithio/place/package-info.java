/**
 * Places: principal areas, partnership layers, and the footprints of each layer over time.
 *
 * <p>API: {@link cymru.cydweithio.place.Places} reads them, {@link cymru.cydweithio.place.PlaceRegister} takes in
 * reference data, {@link cymru.cydweithio.place.MapOfWales} draws them, one layer or two, for pages and as an SVG
 * document for papers. Neighbours: {@code security} for who may; {@code partnership} and {@code duty} refer to
 * footprints and layers by id and code.
 */
package cymru.cydweithio.place;
