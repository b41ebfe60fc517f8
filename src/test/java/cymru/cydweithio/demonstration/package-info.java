/**
 * The demonstration: accounts, boards, services, contracts and their money, staged through the use cases as people
 * would.
 *
 * <p>Not part of the product. The build packs this package into a library of its own,
 * {@code cydweithio-demonstration.jar}, which the run command, the tests and the benchmarks lay beside the product in
 * the WAR that they deploy; the WAR that is released has none of it. It is staged where {@code DEMONSTRATION_PASSWORD}
 * is set. Every date follows from the day of its first start, so that any day shows what is done, what is due and what
 * is late; only what law and history date stays.
 */
package cymru.cydweithio.demonstration;
