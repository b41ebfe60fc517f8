package cymru.cydweithio.security;

import static cymru.cydweithio.security.Role.ADMINISTRATOR;
import static cymru.cydweithio.security.Role.AUDITOR;
import static cymru.cydweithio.security.Role.CHAIR;
import static cymru.cydweithio.security.Role.COMMISSIONER;
import static cymru.cydweithio.security.Role.COORDINATOR;
import static cymru.cydweithio.security.Role.GOVERNMENT_REVIEWER;
import static cymru.cydweithio.security.Role.MEMBER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The table of who may do what. A role counts where its scope covers the object; see {@link Actor#may}. */
public enum Permission {
    /**
     * Areas, layers, footprints, organisations, duties and the list of partnerships are public facts: every person who
     * is signed in.
     */
    READ_REFERENCE(EnumSet.allOf(Role.class)),
    /** Weighing the footprints of all of Wales: judging conflicts, drawing scenarios, adopting them. */
    RUN_REVIEW(EnumSet.of(GOVERNMENT_REVIEWER)),
    /** Scenarios of the map: reviewers see all, the people of partnerships those to which they were invited. */
    READ_SCENARIOS(EnumSet.of(GOVERNMENT_REVIEWER, COORDINATOR, CHAIR, MEMBER)),
    /** How a partnership works: its secretariat, its purpose, who to write to. */
    READ_PARTNERSHIP(EnumSet.of(COORDINATOR, CHAIR, MEMBER, AUDITOR)),
    EDIT_PARTNERSHIP(EnumSet.of(COORDINATOR)),
    /**
     * Who sits where: the posts and people on boards, and how much that asks of each. Reviewers and auditors know it of
     * the whole of Wales, others of their own partnership. Which organisations sit is a public fact.
     */
    READ_SEATS(EnumSet.of(COORDINATOR, CHAIR, MEMBER, AUDITOR, GOVERNMENT_REVIEWER)),
    /**
     * Meetings, agendas, papers, packs and minutes; closed items only for those who are cleared, see the view
     * {@code closed_item_viewer}.
     */
    READ_MEETINGS(EnumSet.of(COORDINATOR, CHAIR, MEMBER)),
    /** Agendas before they are issued, and minutes before they are shared. */
    READ_DRAFTS(EnumSet.of(COORDINATOR, CHAIR)),
    /** Planning, calling, issuing, recording. */
    RUN_MEETINGS(EnumSet.of(COORDINATOR)),
    /**
     * What decisions mean under Section 17: for those who read minutes, and for officers of a bound body where the item
     * is open.
     */
    READ_SECTION17(EnumSet.of(COORDINATOR, CHAIR, MEMBER, COMMISSIONER)),
    /** Saying how such an effect differs for a body, by a role in that body. */
    ADD_SECTION17(EnumSet.of(COMMISSIONER)),
    /**
     * Registering as evidence what the meeting of another body decided in public: coordinators, officers of the body.
     */
    REGISTER_OUTSIDE_DECISIONS(EnumSet.of(COORDINATOR, COMMISSIONER)),
    READ_ACTIONS(EnumSet.of(COORDINATOR, CHAIR, MEMBER)),
    /** Saying how an action goes: the coordinator on any, its owner on that one. */
    UPDATE_ACTIONS(EnumSet.of(COORDINATOR, CHAIR, MEMBER)),
    /** Raising actions, changing their owners and dates. */
    EDIT_ACTIONS(EnumSet.of(COORDINATOR)),
    /**
     * Assessments, their sections and the priorities adopted from them: of the own partnership; those that were signed
     * off, reviewers read for the whole of Wales.
     */
    READ_ASSESSMENTS(EnumSet.of(COORDINATOR, CHAIR, MEMBER, GOVERNMENT_REVIEWER)),
    /** Assessments before they are signed off. */
    READ_ASSESSMENT_DRAFTS(EnumSet.of(COORDINATOR, CHAIR, MEMBER)),
    /** Commissioning and drafting assessments, adopting priorities, framing plans. */
    EDIT_ASSESSMENTS(EnumSet.of(COORDINATOR)),
    /**
     * The Section 17 years of bodies: of the own body; those whose figures a body has released, reviewers read for the
     * whole of Wales.
     */
    READ_SECTION17_YEARS(EnumSet.of(COMMISSIONER, GOVERNMENT_REVIEWER)),
    /** Answering, reviewing and signing off the self-assessment of the own body. */
    EDIT_SECTION17_YEARS(EnumSet.of(COMMISSIONER)),
    /**
     * Funding streams, services and contracts: of the commissioners themselves, and of the people of the partnerships
     * for which they commission.
     */
    READ_COMMISSIONING(EnumSet.of(COMMISSIONER, COORDINATOR, CHAIR, MEMBER)),
    /** Changing them: the commissioner that leads, or holds the money. */
    EDIT_COMMISSIONING(EnumSet.of(COMMISSIONER)),
    /** Saying what became of what reviews recommended to all of Wales. */
    STATE_PROGRESS(EnumSet.of(GOVERNMENT_REVIEWER)),
    /** Saying why something is done: linking it to a duty, a recommendation, a priority or a decision. */
    LINK_CHAIN(EnumSet.of(COORDINATOR, COMMISSIONER)),
    /** Letting figures of a partnership or an organisation be seen in the national view, and taking that back. */
    RELEASE_FIGURES(EnumSet.of(COORDINATOR, COMMISSIONER)),
    /** The figures that partnerships and organisations have released, over all of Wales. */
    READ_NATIONAL(EnumSet.of(GOVERNMENT_REVIEWER)),
    /** One's own account, by virtue of being that person. */
    OWN_ACCOUNT(EnumSet.noneOf(Role.class)),
    /** Other people's accounts and roles. */
    MANAGE_ACCOUNTS(EnumSet.of(ADMINISTRATOR)),
    LOAD_REFERENCE_DATA(EnumSet.of(ADMINISTRATOR)),
    READ_OUTBOX(EnumSet.of(ADMINISTRATOR)),
    /** After a restore: letting mail and jobs go. */
    RELEASE_RESTORED(EnumSet.of(ADMINISTRATOR)),
    /** Having due reminders written at once instead of at the next time of the timetable. */
    SEND_REMINDERS(EnumSet.of(ADMINISTRATOR)),
    /**
     * The history of accounts and roles. That of public facts is as public as they are, that of a partnership is for
     * those who may read it.
     */
    READ_AUDIT(EnumSet.of(ADMINISTRATOR, AUDITOR)),
    /** Before anybody is signed in: asking for and using a one-time link. */
    PUBLIC(EnumSet.noneOf(Role.class)),
    /** Jobs of the product itself. */
    SYSTEM(EnumSet.noneOf(Role.class));

    private final Set<Role> roles;

    Permission(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    /** Whether it changes nothing, and reaches what a body takes part in without leading it. */
    boolean reads() {
        return this == READ_COMMISSIONING;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The same, as tables and views of grants name them, in a set order. */
    public List<String> roleNames() {
        return roles.stream().map(Enum::name).sorted().toList();
    }
}
