package cymru.cydweithio.meeting;

import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.PlatformRule;
import cymru.cydweithio.platform.RuleViolation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is said of a decision under Section 17. It refuses to be half a statement: what is not material has a reason,
 * what is material an effect under some head.
 *
 * @param reason why it is material, or is not; may be left out where it is
 * @param language in which it is written
 * @param effects what is said under each head; those of which nothing is said are not among them
 * @param reviewOn when it is looked at again, or null
 */
public record Section17Statement(
        boolean material, String reason, Language language, Map<ImplicationHead, Effect> effects, LocalDate reviewOn) {

    private static final int LONGEST = 1000;

    /**
     * @param effect the likely effect
     * @param done what is done about it, or null
     */
    public record Effect(String effect, String done) {
        public Effect {
            effect = bounded(effect, LONGEST);
            done = bounded(done, LONGEST);
        }

        boolean blank() {
            return effect == null && done == null;
        }
    }

    public Section17Statement {
        reason = bounded(reason, LONGEST);
        language = language == null ? Language.EN : language;
        effects = material ? said(effects) : Map.of();
        if (!material && reason == null) {
            throw ImplicationRule.REASON_REQUIRED.broken();
        }
        if (material && effects.isEmpty()) {
            throw ImplicationRule.EFFECT_REQUIRED.broken();
        }
        if (!material) {
            reviewOn = null;
        }
    }

    /** It does not matter for crime and disorder or any other head, because. */
    public static Section17Statement notMaterial(String reason, Language language) {
        return new Section17Statement(false, reason, language, Map.of(), null);
    }

    /** The heads of which something is said, in the order of the Act. */
    static Map<ImplicationHead, Effect> said(Map<ImplicationHead, Effect> effects) {
        Map<ImplicationHead, Effect> said = new EnumMap<>(ImplicationHead.class);
        for (ImplicationHead head : ImplicationHead.values()) {
            Effect effect = effects.get(head);
            if (effect == null || effect.blank()) {
                continue;
            }
            if (effect.effect() == null) {
                throw head.effectMissing().broken();
            }
            said.put(head, effect);
        }
        return Collections.unmodifiableMap(said);
    }

    /** As it is stored, or null where there is nothing. */
    static String bounded(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String lines = text.replace("\r\n", "\n").strip();
        if (lines.length() > longest) {
            throw new RuleViolation(PlatformRule.TEXT_LONG, longest);
        }
        return lines;
    }
}
