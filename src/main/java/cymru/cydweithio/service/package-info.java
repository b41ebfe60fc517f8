/**
 * Services that partnerships need: the need behind each, for whom and where it is, and where it stands in the commissioning cycle.
 *
 * <p>API: {@link cymru.cydweithio.service.Services}. Neighbours: {@code funding} and {@code contract} read the published view {@code service_facts}.
 */
package cymru.cydweithio.service;
