package cymru.cydweithio.meeting.web;

import cymru.cydweithio.board.BoardId;
import cymru.cydweithio.meeting.MeetingId;
import cymru.cydweithio.meeting.MeetingPlan;
import cymru.cydweithio.meeting.MeetingState;
import cymru.cydweithio.meeting.Meetings;
import cymru.cydweithio.platform.WorkingDays;
import cymru.cydweithio.platform.web.Notices;
import cymru.cydweithio.platform.web.Redirects;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Plans meetings of a board, one or a whole year; or moves one that was planned. */
@Named
@ViewScoped
public class MeetingPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Meetings meetings;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private ToldNotices told;

    @Inject
    private Notices notices;

    @Inject
    private Redirects redirects;

    @Inject
    @Param(pathIndex = 0)
    private String path;

    private BoardId boardId;
    private MeetingId meetingId;
    private Meetings.MeetingView meeting;
    private Meetings.PlanningView planning;
    private LocalDate day;
    private LocalTime startsAt;
    private LocalTime endsAt;
    private String place;
    private String onlineAddress;
    private int everyMonths = 3;
    private int count = 1;

    /** A new meeting of the board that the address names. */
    public void openNew() {
        boardId = BoardId.parse(path);
        planning = meetings.planning(boardId);
    }

    /** The meeting that the address names, to be moved. */
    public void openMove() {
        meetingId = MeetingId.parse(path);
        meetings.steps(meetingId);
        meeting = meetings.view(meetingId);
        day = meeting.plan().heldOn();
        startsAt = meeting.plan().startsAt();
        endsAt = meeting.plan().endsAt();
        place = meeting.plan().place();
        onlineAddress = meeting.plan().onlineAddress();
    }

    public void plan() {
        MeetingPlan plan = new MeetingPlan(day, startsAt, endsAt, place, onlineAddress);
        List<Meetings.Planned> planned = meetings.planSeries(boardId, plan, everyMonths, count);
        notices.done("meeting.planned", planned.size());
        planned.stream()
                .filter(Meetings.Planned::moved)
                .forEach(one -> notices.done("meeting.planned.moved", one.wishedFor(), one.heldOn()));
        redirects.to(planned.size() == 1 ? "/meeting/" + planned.get(0).id() : "/meetings?board=" + boardId);
    }

    public void move() {
        meetings.move(meetingId, meeting.version(), new MeetingPlan(day, startsAt, endsAt, place, onlineAddress));
        notices.done("meeting.moved");
        if (!workingDays.isWorkingDay(day)) {
            notices.done("meeting.moved.noWorkingDay", day);
        }
        if (meeting.state() != MeetingState.PLANNED) {
            told.add(meetingId);
        }
        redirects.to("/meeting/" + meetingId);
    }

    public MeetingId getMeetingId() {
        return meetingId;
    }

    public Meetings.MeetingView getMeeting() {
        return meeting;
    }

    public Meetings.PlanningView getPlanning() {
        return planning;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(LocalTime startsAt) {
        this.startsAt = startsAt;
    }

    public LocalTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(LocalTime endsAt) {
        this.endsAt = endsAt;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnlineAddress() {
        return onlineAddress;
    }

    public void setOnlineAddress(String onlineAddress) {
        this.onlineAddress = onlineAddress;
    }

    public int getEveryMonths() {
        return everyMonths;
    }

    public void setEveryMonths(int everyMonths) {
        this.everyMonths = everyMonths;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }
}
