/**
 * Services that partnerships need: the need behind each, for whom and where it is, and where it stands in the
 * commissioning cycle.
 *
 * <p>API: {@link cymru.cydweithio.service.Services}, {@link cymru.cydweithio.service.Coverage},
 * {@link cymru.cydweithio.service.CommissioningChoices}. Neighbours: {@code place}, which draws areas;
 * {@code partnership}, whose organisations commission; {@code funding} and {@code contract} read the published view
 * {@code service_facts}, and this capability theirs of contracts, posts and allocations.
 */
package cymru.cydweithio.service;
