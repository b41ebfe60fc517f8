package cymru.cydweithio.home.web;

import cymru.cydweithio.home.MyWork;
import cymru.cydweithio.platform.web.Panel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What falls due to a person, among the other parts of My work. */
@Named
@RequestScoped
@Panel(slot = "home", order = 200, view = "home/due")
public class DueCards implements Panel.Opened {

    private MyWork work;
    private List<MyWork.Due> due;

    protected DueCards() {}

    @Inject
    DueCards(MyWork work) {
        this.work = work;
    }

    @Override
    public void open(String subject) {
        due = work.due();
    }

    public List<MyWork.Due> getDue() {
        return due;
    }
}
