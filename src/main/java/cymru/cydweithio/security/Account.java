package cymru.cydweithio.security;

import cymru.cydweithio.platform.Ids;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.OneLine;
import cymru.cydweithio.platform.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * A person who can sign in: invited, active once a password is set, perhaps blocked. Never removed, because the audit
 * trail names it.
 */
@Entity
@Audited
@DynamicUpdate // a sign-in writes when it was and nothing else: never back what a block or a new password wrote
// meanwhile
class Account {
    @Id
    private UUID id;

    @Version
    private long version;

    private String email;
    private String name;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @NotAudited
    private String passwordHash;

    private Instant passwordChangedAt;

    @NotAudited
    @OptimisticLock(excluded = true)
    private Instant lastSignInAt;

    /** Sessions that began in an earlier series have ended. */
    @NotAudited
    @OptimisticLock(excluded = true)
    private UUID sessionSeries;

    protected Account() {}

    static Account invite(String email, String name, Language language) {
        Account account = new Account();
        account.id = Ids.next();
        account.email = normalised(email);
        account.state = AccountState.INVITED;
        account.endSessions();
        account.describe(name, language);
        return account;
    }

    /**
     * Mail addresses are compared without regard to case, as every mail system that people here use does. Only ASCII is
     * taken, so that no two spellings that a database may think equal are two accounts to the throttle.
     */
    static String normalised(String email) {
        String address = email == null ? "" : OneLine.address(email).toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !address.matches("[!-?A-~]+@[!-?A-~]+")) {
            throw new RuleViolation(SecurityRule.EMAIL_UNREADABLE);
        }
        return address;
    }

    void describe(String newName, Language newLanguage) {
        String line = OneLine.orNull(newName);
        if (line == null || line.length() > 120) {
            throw new RuleViolation(SecurityRule.NAME_REQUIRED);
        }
        name = line;
        language = newLanguage;
    }

    /** Sets a password, which also makes an invited account active. Every session ends. */
    void setPassword(String hash, Instant now) {
        if (state == AccountState.BLOCKED) {
            throw new RuleViolation(SecurityRule.ACCOUNT_BLOCKED);
        }
        passwordHash = hash;
        passwordChangedAt = now;
        state = AccountState.ACTIVE;
        endSessions();
    }

    /** The same password under a new work factor: no change that a person made. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void block() {
        moveTo(AccountState.BLOCKED);
        endSessions();
    }

    /** Whoever is signed in with this account, anywhere, has to sign in again. */
    void endSessions() {
        sessionSeries = Ids.next();
    }

    void unblock() {
        moveTo(passwordHash == null ? AccountState.INVITED : AccountState.ACTIVE);
    }

    private void moveTo(AccountState next) {
        if (!state.next().contains(next)) {
            throw new RuleViolation(SecurityRule.ACCOUNT_TRANSITION);
        }
        state = next;
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    boolean active() {
        return state == AccountState.ACTIVE;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Language language() {
        return language;
    }

    AccountState state() {
        return state;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    UUID sessionSeries() {
        return sessionSeries;
    }

    Instant lastSignInAt() {
        return lastSignInAt;
    }
}
