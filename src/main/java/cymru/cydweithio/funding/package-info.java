/**
 * Money: streams from funders by financial year with their conditions, what is set aside of them for whom, what is
 * claimed and what is paid; and how far ahead all that reaches.
 *
 * <p>API: {@link cymru.cydweithio.funding.FundingStreams}, {@link cymru.cydweithio.funding.StreamRegister},
 * {@link cymru.cydweithio.funding.FundedPosts}, {@link cymru.cydweithio.funding.FundingConditions},
 * {@link cymru.cydweithio.funding.Allocations}, {@link cymru.cydweithio.funding.Payments},
 * {@link cymru.cydweithio.funding.FundingImport}, {@link cymru.cydweithio.funding.Horizon}. Neighbours: services and
 * contracts, read by their published views. Both stand below and know nothing of money: for their pages this capability
 * answers to the interfaces that they define, and it defines the figures of contracts, {@code contract_figures}.
 */
package cymru.cydweithio.funding;
