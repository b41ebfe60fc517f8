/**
 * Figures of all Wales for the government's reviewer: of each partnership and organisation what it has released, and
 * nothing else.
 *
 * <p>The figures belong to other capabilities, which contribute them as
 * {@link cymru.cydweithio.security.ReleasableFigure}; nothing here knows them by name. A release keeps the numbers as
 * they were on that day.
 *
 * <p>API: {@link cymru.cydweithio.national.FigureReleases} to release, {@link cymru.cydweithio.national.NationalView}
 * to read. Neighbours: {@code security} for who may, {@code place} and {@code partnership} for who lies where. Nobody
 * uses it.
 */
package cymru.cydweithio.national;
