package cymru.cydweithio.meeting.web;

import cymru.cydweithio.meeting.ImplicationHead;
import cymru.cydweithio.meeting.Implications;
import cymru.cydweithio.meeting.Section17Statement;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is typed under the heads of Section 17: the likely effect, and what is done about it. */
public class HeadsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, Head> heads = new LinkedHashMap<>();

    /** One head. */
    public static class Head implements Serializable {

        private static final long serialVersionUID = 1L;

        private String effect;
        private String done;

        public String getEffect() {
            return effect;
        }

        public void setEffect(String effect) {
            this.effect = effect;
        }

        public String getDone() {
            return done;
        }

        public void setDone(String done) {
            this.done = done;
        }
    }

    HeadsForm() {
        for (ImplicationHead head : ImplicationHead.values()) {
            heads.put(head.name(), new Head());
        }
    }

    void show(List<Implications.EffectRow> effects) {
        for (Implications.EffectRow row : effects) {
            Head head = heads.get(row.head().name());
            head.setEffect(row.effect());
            head.setDone(row.done());
        }
    }

    Map<ImplicationHead, Section17Statement.Effect> effects() {
        Map<ImplicationHead, Section17Statement.Effect> effects = new EnumMap<>(ImplicationHead.class);
        heads.forEach((name, head) -> effects.put(
                ImplicationHead.valueOf(name), new Section17Statement.Effect(head.getEffect(), head.getDone())));
        return effects;
    }

    /** By the name of the head. */
    public Map<String, Head> getHeads() {
        return heads;
    }
}
