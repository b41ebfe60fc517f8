package cymru.cydweithio.security;

import java.util.Set;

/**
 * A kind of object that stands in the statutory chain, with the view that its capability publishes of it.
 *
 * <p>Each such view has the columns {@code id}, {@code partnership_id} (whose it is, or null), {@code held_id} (the
 * object by which it is reached, where bodies hold it together), {@code item_id} (the agenda item that it came from, or
 * null), {@code closed} (whether that item is restricted), {@code draft} (whether it has not gone out yet),
 * {@code owner_account_id} (who may see it whatever the item says, or null), {@code page} (the last part of its page's
 * address), {@code reference}, {@code title_en}, {@code title_cy}, {@code state} and {@code on_date}.
 *
 * @param name the word for it in addresses and links; stored, so it never changes
 * @param step where it stands
 * @param reads what it takes to read such an object
 * @param drafts what it takes to read one that has not gone out
 * @param edits what it takes to link it
 * @param reach how it is held
 * @param held the kind of what is held together, where it is; otherwise null
 * @param address of its page, up to {@code page}
 * @param states where the words of its states are, a prefix of keys; null where it has none
 * @param before steps of which at least one is expected to stand behind it
 * @param after steps of which at least one is expected to come of it
 * @param spent states in which it is shown, but counts for nothing: what was withdrawn decides nothing and serves
 *     nothing
 */
public record ChainKind(
        String name,
        ChainStep step,
        String view,
        Permission reads,
        Permission drafts,
        Permission edits,
        Reach reach,
        OwnedKind held,
        String address,
        String states,
        Set<ChainStep> before,
        Set<ChainStep> after,
        Set<String> spent) {

    /** Who reaches an object, apart from the permission. */
    public enum Reach {
        /** Public facts. */
        EVERYBODY,
        /** Those of its partnership. */
        PARTNERSHIP,
        /** Those of its partnership, as far as the agenda item allows of which it is a part. */
        ITEM,
        /** The same, but an interest that bars hides it from those who run the meetings, too. */
        FROM_ITEM,
        /** Those of the bodies that hold it together. */
        HELD
    }

    public ChainKind {
        // both become part of a statement
        if (!name.matches("[a-z]+(-[a-z]+)*") || !view.matches("[a-z]+(_[a-z]+)*")) {
            throw new IllegalArgumentException("no name of a kind and its view: " + name + ", " + view);
        }
        before = Set.copyOf(before);
        after = Set.copyOf(after);
        spent = Set.copyOf(spent);
    }

    /** Public facts. */
    public static ChainKind open(String name, ChainStep step, String view, String address) {
        return new ChainKind(
                name,
                step,
                view,
                Permission.READ_REFERENCE,
                Permission.READ_REFERENCE,
                null,
                Reach.EVERYBODY,
                null,
                address,
                null,
                Set.of(),
                Set.of(),
                Set.of());
    }

    /** What a partnership holds. */
    public static ChainKind ofPartnership(
            String name, ChainStep step, String view, String address, Permission reads, Permission edits) {
        return new ChainKind(
                name,
                step,
                view,
                reads,
                edits,
                edits,
                Reach.PARTNERSHIP,
                null,
                address,
                null,
                Set.of(),
                Set.of(),
                Set.of());
    }

    /** What is part of an agenda item. */
    public static ChainKind ofItem(
            String name, ChainStep step, String view, String address, Permission reads, Permission edits) {
        return new ChainKind(
                name, step, view, reads, edits, edits, Reach.ITEM, null, address, null, Set.of(), Set.of(), Set.of());
    }

    /** What bodies hold together; {@code held_id} of its view is the object by which it is reached. */
    public static ChainKind heldTogether(String name, ChainStep step, String view, String address, OwnedKind held) {
        return new ChainKind(
                name,
                step,
                view,
                Permission.READ_COMMISSIONING,
                Permission.READ_COMMISSIONING,
                Permission.EDIT_COMMISSIONING,
                Reach.HELD,
                held,
                address,
                null,
                Set.of(),
                Set.of(),
                Set.of());
    }

    public ChainKind reached(Reach by) {
        return new ChainKind(name, step, view, reads, drafts, edits, by, held, address, states, before, after, spent);
    }

    public ChainKind draftsFor(Permission permission) {
        return new ChainKind(
                name, step, view, reads, permission, edits, reach, held, address, states, before, after, spent);
    }

    public ChainKind withStates(String prefix) {
        return new ChainKind(
                name, step, view, reads, drafts, edits, reach, held, address, prefix, before, after, spent);
    }

    /** Something is expected to stand behind it: one of these steps. */
    public ChainKind restingOn(ChainStep... steps) {
        return new ChainKind(
                name, step, view, reads, drafts, edits, reach, held, address, states, Set.of(steps), after, spent);
    }

    /** Something is expected to come of it: one of these steps. */
    public ChainKind leadingTo(ChainStep... steps) {
        return new ChainKind(
                name, step, view, reads, drafts, edits, reach, held, address, states, before, Set.of(steps), spent);
    }

    /** In these states it counts for nothing. */
    public ChainKind spentWhen(String... these) {
        return new ChainKind(
                name, step, view, reads, drafts, edits, reach, held, address, states, before, after, Set.of(these));
    }

    public String page(String last) {
        return address + last;
    }
}
