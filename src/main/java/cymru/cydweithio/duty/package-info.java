/**
 * Statutory duties and whom they bind: classes of bodies, single bodies, or the bodies of a layer.
 *
 * <p>API: {@link cymru.cydweithio.duty.Duties}, {@link cymru.cydweithio.duty.DutyRegister}. Neighbours:
 * {@code partnership} for organisations, {@code place} for layers, {@code security} for who may.
 */
package cymru.cydweithio.duty;
