package cymru.cydweithio.interchange;

import cymru.cydweithio.action.ActionImport;
import cymru.cydweithio.board.BoardImport;
import cymru.cydweithio.meeting.MeetingImport;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a sheet says, as far as it was understood, and everything that is wrong with it. Rows of facts stand beside the
 * lines that they came from.
 */
final class Understood {

    /** A fact with the line of the sheet. */
    record At<T>(SheetLine line, T fact) {}

    final List<Fault> faults = new ArrayList<>();
    final List<SheetLine> lines = new ArrayList<>();
    final List<At<BoardImport.BroughtPerson>> people = new ArrayList<>();
    final List<At<BoardImport.BroughtSeat>> seats = new ArrayList<>();
    final List<At<BoardImport.BroughtAppointment>> appointments = new ArrayList<>();
    final List<At<MeetingImport.BroughtMeeting>> meetings = new ArrayList<>();
    final List<At<ActionImport.Brought>> actions = new ArrayList<>();
    final Set<UUID> organisations = new LinkedHashSet<>();
    final Set<UUID> matched = new LinkedHashSet<>();
    /** How often something was assumed, by the key of the text that says so. */
    final Map<String, Integer> notes = new TreeMap<>();

    void note(String key) {
        notes.merge(key, 1, Integer::sum);
    }
}
