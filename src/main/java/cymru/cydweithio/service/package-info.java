/**
 * Services that partnerships need: the need behind each, for whom and where it is, and where it stands in the
 * commissioning cycle.
 *
 * <p>API: {@link cymru.cydweithio.service.Services}, {@link cymru.cydweithio.service.ServiceRegister},
 * {@link cymru.cydweithio.service.CommissioningCycle}, {@link cymru.cydweithio.service.Coverage},
 * {@link cymru.cydweithio.service.CommissioningChoices}. Neighbours: {@code place}, which draws areas;
 * {@code partnership}, whose organisations commission; {@code contract} and {@code funding} stand above and read the
 * published views {@code service_facts} and {@code service_area_facts}. What a service has of contracts and money they
 * tell through {@link cymru.cydweithio.service.ServiceMoney} and {@link cymru.cydweithio.service.ServiceUsage}.
 */
package cymru.cydweithio.service;
