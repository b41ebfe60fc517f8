/**
 * The statutory chain: from a need to what came of it, and back.
 *
 * <p>Its objects and most of its links belong to other capabilities, which publish them as views and name them in a
 * {@link cymru.cydweithio.security.ChainSource}: nothing of that is stored here. Only the links that people make are.
 *
 * <p>API: {@link cymru.cydweithio.chain.Chains} to walk, {@link cymru.cydweithio.chain.ChainLinks} to link. Neighbours:
 * {@code security} for who may, {@code document} for the files.
 */
package cymru.cydweithio.chain;
