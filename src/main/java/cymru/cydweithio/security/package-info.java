/**
 * Who may do what: accounts, roles with scope, sign-in, one-time password links, and the audit trail.
 *
 * <p>API: {@link cymru.cydweithio.security.Permission} is the table of who may;
 * {@link cymru.cydweithio.security.Requires} puts it on a use case. What capabilities tell of their own is asked of
 * beans: {@link cymru.cydweithio.security.HistorySource} for history, {@link cymru.cydweithio.security.DueSource} for
 * what falls due. Depends on {@code platform} only.
 */
package cymru.cydweithio.security;
