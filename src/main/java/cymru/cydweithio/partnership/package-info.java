/**
 * Organisations, and the partnerships in which they act together under a statute or an agreement.
 *
 * <p>API: {@link cymru.cydweithio.partnership.Organisations}, {@link cymru.cydweithio.partnership.Partnerships},
 * {@link cymru.cydweithio.partnership.Governance}, {@link cymru.cydweithio.partnership.OrganisationRegister},
 * {@link cymru.cydweithio.partnership.PartnershipLock} for numbers that run through a partnership. Neighbours:
 * {@code place} for footprints, {@code security} for who may.
 */
package cymru.cydweithio.partnership;
