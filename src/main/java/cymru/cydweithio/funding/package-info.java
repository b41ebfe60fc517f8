/**
 * Money: streams from funders by financial year with their conditions, what is set aside of them for whom, what is
 * claimed and what is paid; and how far ahead all that reaches.
 *
 * <p>API: {@link cymru.cydweithio.funding.FundingStreams}, {@link cymru.cydweithio.funding.FundingConditions},
 * {@link cymru.cydweithio.funding.Allocations}, {@link cymru.cydweithio.funding.Payments},
 * {@link cymru.cydweithio.funding.FundingImport}, {@link cymru.cydweithio.funding.Horizon}. Neighbours: services and
 * contracts, read by their published views.
 */
package cymru.cydweithio.funding;
