/**
 * Who may do what: accounts, roles with scope, sign-in, one-time password links, and the audit trail.
 *
 * <p>API: {@link cymru.cydweithio.security.Permission} is the table of who may;
 * {@link cymru.cydweithio.security.Requires} puts it on a use case. Depends on {@code platform} only.
 */
package cymru.cydweithio.security;
