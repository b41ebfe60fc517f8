/**
 * Contracts under which services are provided: who commissions them together and brings what, who delivers, how long,
 * with which options; what was varied; and the dates that must not be missed, worked back from the end.
 *
 * <p>API: {@link cymru.cydweithio.contract.Contracts}, {@link cymru.cydweithio.contract.ContractRecord},
 * {@link cymru.cydweithio.contract.Providers}. Neighbours: {@code service}, for which a contract is; {@code funding}
 * stands above, reads the published views {@code contract_facts}, {@code contract_option_facts} and
 * {@code contract_year_facts}, and tells what a contract has of money through
 * {@link cymru.cydweithio.contract.ContractFigures} and {@link cymru.cydweithio.contract.ContractUsage}. What falls due
 * is published as {@code contract_due}.
 */
package cymru.cydweithio.contract;
