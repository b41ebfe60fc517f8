package cymru.cydweithio.contract;

import java.time.LocalDate;

/** The law under which a contract was bought, which goes on to govern its changes. */
public enum Regime {
    /** The Procurement Act 2023. */
    PROCUREMENT_ACT,
    /** The Public Contracts Regulations 2015, which go on for what was begun before the Act (SI 2024/716, reg. 5). */
    REGULATIONS_2015,
    /** The Health Services (Provider Selection Regime) (Wales) Regulations 2025. */
    HEALTH,
    /** An exempted contract (Procurement Act 2023, s.3 and Schedule 2), such as one between public bodies. */
    EXEMPT;

    /** From this day on procurement begins under the Act, and under the health services regime. */
    public static final LocalDate ACT = LocalDate.of(2025, 2, 24);

    /** Whether procurement that began on a day can be under it. */
    boolean since(LocalDate began) {
        return this == EXEMPT || (this == REGULATIONS_2015) == began.isBefore(ACT);
    }
}
