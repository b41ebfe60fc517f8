package cymru.cydweithio.brief;

import cymru.cydweithio.brief.AreaBrief.Bound;
import cymru.cydweithio.brief.AreaBrief.Chair;
import cymru.cydweithio.brief.AreaBrief.Contact;
import cymru.cydweithio.brief.AreaBrief.Foot;
import cymru.cydweithio.brief.AreaBrief.Partner;
import cymru.cydweithio.brief.AreaBrief.Sitting;
import cymru.cydweithio.brief.BriefText.Cell;
import cymru.cydweithio.brief.BriefText.Grid;
import cymru.cydweithio.brief.BriefText.Said;
import cymru.cydweithio.brief.BriefText.Section;
import cymru.cydweithio.place.LayerKind;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Bilingual;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.RoughDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a brief into words: the short answer first, then every fact with its date and its source. */
final class BriefWords {

    /** Whose areas people ask for first; a sentence each, where such a footprint covers the area. */
    private static final List<String> NEIGHBOURLY = List.of("POLICE", "LHB", "FRA");

    private final Messages messages;
    private final Language language;

    BriefWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    BriefText say(AreaBrief brief) {
        String name = brief.area().name().in(language);
        List<Section> sections = new ArrayList<>();
        sections.add(summary(brief));
        sections.add(footprints(brief));
        if (!brief.apart().isEmpty()) {
            sections.add(section(
                    "apart",
                    2,
                    text("apart.title"),
                    List.of(Said.plain(text("apart.lead"))),
                    List.of(footGrid(text("apart.caption", brief.apart().size()), brief.apart()))));
        }
        sections.add(partnerships(brief));
        brief.partners().stream()
                .filter(partner -> !partner.boards().isEmpty())
                .forEach(partner -> sections.add(partner(partner)));
        sections.add(duties(brief));
        sections.add(section(
                "sources",
                2,
                text("sources.title"),
                Stream.of(
                                text("sources.area"),
                                text("sources.footprints"),
                                text("sources.partnerships"),
                                text("sources.duties"),
                                text(
                                        "sources.meetings",
                                        brief.day().minusYears(1).plusDays(1),
                                        brief.day()))
                        .map(Said::plain)
                        .toList(),
                List.of()));
        return new BriefText(
                brief.area().gssCode(),
                name,
                text("title", name),
                text("description", name, brief.day()),
                text("asOn", brief.day(), brief.drawnUp()),
                sections);
    }

    private Section summary(AreaBrief brief) {
        String name = brief.area().name().in(language);
        List<Said> said = new ArrayList<>();
        said.add(Said.plain(
                brief.counted().isEmpty()
                        ? text("summary.footprints.none", name, brief.area().population())
                        : text(
                                "summary.footprints",
                                brief.counted().size(),
                                brief.sets(),
                                name,
                                brief.area().population())));
        if (brief.unsureFootprints() > 0) {
            said.add(Said.plain(text("summary.unsure", brief.unsureFootprints())));
        }
        if (brief.askedUnconfirmed()) {
            said.add(Said.plain(text("summary.unconfirmed.counted")));
        } else if (!brief.apart().isEmpty()) {
            said.add(Said.plain(text("summary.unconfirmed.apart", brief.apart().size())));
        }
        List<Sitting> boards = brief.boards();
        long sets = brief.partners().stream()
                .map(partner -> partner.foot().pattern())
                .distinct()
                .count();
        long seats = boards.stream().mapToLong(board -> board.seats().size()).sum();
        long bodies = boards.stream()
                .flatMap(board -> board.seats().stream())
                .map(Chair::organisationCode)
                .distinct()
                .count();
        said.add(Said.plain(
                brief.partners().isEmpty()
                        ? text("summary.partnerships.none")
                        : text("summary.partnerships", brief.partners().size(), sets)));
        said.add(Said.plain(
                boards.isEmpty()
                        ? text("summary.boards.none")
                        : text(
                                "summary.boards",
                                boards.size(),
                                seats,
                                bodies,
                                boards.stream().mapToLong(Sitting::meetings).sum(),
                                brief.day())));
        long silent = brief.partners().stream()
                .filter(partner -> partner.boards().isEmpty())
                .count();
        if (silent > 0) {
            said.add(Said.plain(text("summary.silent", silent)));
        }
        NEIGHBOURLY.forEach(layer ->
                brief.ofLayer(layer).forEach(foot -> said.add(Said.plain(shares(foot, brief.area())))));
        said.add(Said.plain(text("summary.duties", brief.dutiesInForce())));
        return section("summary", 2, text("summary.title"), said, List.of());
    }

    private String shares(Foot foot, Places.AreaView area) {
        String others = foot.areas().stream()
                .filter(other -> !other.code().equals(area.gssCode()))
                .map(other -> other.name().in(language))
                .collect(Collectors.joining(", "));
        String layer = foot.covering().footprint().layerName().in(language);
        String name = foot.covering().footprint().name().in(language);
        return others.isEmpty() ? text("summary.alone", layer, name) : text("summary.shares", layer, name, others);
    }

    private Section footprints(AreaBrief brief) {
        List<Grid> grids = new ArrayList<>();
        for (LayerKind kind : LayerKind.values()) {
            List<Foot> ofKind =
                    brief.counted().stream().filter(foot -> foot.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                grids.add(footGrid(
                        text("footprints.caption." + kind.name().toLowerCase(Locale.ROOT), ofKind.size()), ofKind));
            }
        }
        return section(
                "footprints",
                2,
                text("footprints.title"),
                grids.isEmpty() ? List.of(Said.plain(text("footprints.none"))) : List.of(),
                grids);
    }

    private Grid footGrid(String caption, List<Foot> feet) {
        return new Grid(
                caption,
                columns("footprint", "layer", "cover", "since", "areas", "confidence", "source"),
                feet.stream()
                        .map(foot -> {
                            Places.FootprintRow row = foot.covering().footprint();
                            List<Said> name =
                                    new ArrayList<>(List.of(said(row.name()).leadingTo("/footprint/" + row.code())));
                            if (row.endUnknown()) {
                                name.add(Said.plain(words("place.to.unknown")));
                            } else if (row.status() == cymru.cydweithio.place.FootprintStatus.UNCONFIRMED) {
                                name.add(Said.plain(words("place.status.unconfirmed")));
                            }
                            if (!foot.sure()) {
                                name.add(Said.plain(words("place.beginning.unknown")));
                            }
                            return List.of(
                                    Cell.lines(name),
                                    Cell.of(said(row.layerName()).leadingTo("/layer/" + row.layerCode())),
                                    Cell.of(word(
                                            "place.coverage", foot.covering().coverage())),
                                    Cell.of(since(row)),
                                    Cell.of(text("areas", foot.areas().size(), foot.population())),
                                    Cell.of(word(
                                            "platform.confidence",
                                            foot.covering().confidence())),
                                    Cell.of(new Said(
                                            row.sourceNote(),
                                            language == Language.EN ? null : Language.EN.code(),
                                            null)));
                        })
                        .toList());
    }

    private String since(Places.FootprintRow row) {
        RoughDate from = row.from();
        String since = from == null ? words("place.from.unknown") : Formats.date(language, from);
        return row.to() == null ? since : text("until", since, Formats.date(language, row.to()));
    }

    private Section partnerships(AreaBrief brief) {
        if (brief.partners().isEmpty()) {
            return section(
                    "partnerships",
                    2,
                    text("partnerships.title"),
                    List.of(Said.plain(text("partnerships.none"))),
                    List.of());
        }
        List<List<Cell>> rows = brief.partners().stream()
                .map(partner -> List.of(
                        Cell.of(said(partner.foot().covering().footprint().name())
                                .leadingTo("/partnership/" + partner.id())),
                        Cell.of(said(partner.foot().covering().footprint().layerName())),
                        Cell.of(text(
                                "areas",
                                partner.foot().areas().size(),
                                partner.foot().population())),
                        Cell.of(
                                partner.boards().isEmpty()
                                        ? text("boards.none")
                                        : text(
                                                "boards",
                                                partner.boards().size(),
                                                partner.boards().stream()
                                                        .mapToLong(board ->
                                                                board.seats().size())
                                                        .sum())),
                        Cell.of(
                                partner.boards().isEmpty()
                                        ? text("dash")
                                        : Formats.number(
                                                language,
                                                partner.boards().stream()
                                                        .mapToLong(Sitting::meetings)
                                                        .sum())),
                        answers(partner)))
                .toList();
        return section(
                "partnerships",
                2,
                text("partnerships.title"),
                List.of(Said.plain(text("partnerships.lead"))),
                List.of(new Grid(
                        text("partnerships.caption", brief.partners().size()),
                        columns("partnership", "layer", "areas", "boards", "meetings", "answers"),
                        rows)));
    }

    private Cell answers(Partner partner) {
        return partner.answersTo().isEmpty()
                ? Cell.of(text("answers.none"))
                : Cell.lines(partner.answersTo().stream()
                        .map(answer -> {
                            Said to = said(answer.to());
                            String href = answer.partnershipId() == null
                                    ? "/organisation/" + answer.organisationCode()
                                    : "/partnership/" + answer.partnershipId();
                            return new Said(
                                    text(
                                            "answer",
                                            words("partnership.governance."
                                                    + answer.kind().toLowerCase(Locale.ROOT)),
                                            to.text(),
                                            answer.since()),
                                    null,
                                    href);
                        })
                        .toList());
    }

    private Section partner(Partner partner) {
        List<Said> paragraphs = new ArrayList<>();
        Contact contact = partner.contact();
        if (contact != null) {
            String said = Stream.of(contact.secretariat(), contact.email(), contact.web())
                    .filter(one -> one != null && !one.isBlank())
                    .collect(Collectors.joining(", "));
            paragraphs.add(Said.plain(said.isEmpty() ? text("contact.none") : text("contact", said)));
        }
        List<Grid> grids = new ArrayList<>();
        for (Sitting board : partner.boards()) {
            String reports = board.parent() == null
                    ? ""
                    : " " + text("board.parent", board.parent().in(language));
            String caption =
                    text("board.caption", board.name().in(language), board.since(), board.meetings()) + reports;
            if (board.seats().isEmpty()) {
                paragraphs.add(Said.plain(caption + " " + text("seats.none")));
            } else {
                grids.add(new Grid(
                        caption,
                        board.open()
                                ? columns("organisation", "role", "since", "people")
                                : columns("organisation", "role", "since"),
                        board.seats().stream()
                                .map(seat -> seat(seat, board.open()))
                                .toList()));
            }
        }
        Said heading = said(partner.foot().covering().footprint().name());
        return new Section(
                "partnership-" + partner.foot().covering().footprint().code(), 3, heading, paragraphs, grids);
    }

    private List<Cell> seat(Chair seat, boolean open) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(said(seat.organisation()).leadingTo("/organisation/" + seat.organisationCode())),
                Cell.of(words("board.role." + seat.role().toLowerCase(Locale.ROOT))),
                Cell.of(Formats.date(language, seat.since()))));
        if (open) {
            List<Said> lines = new ArrayList<>();
            if (seat.post() != null) {
                lines.add(Said.plain(seat.post()));
            }
            seat.people()
                    .forEach(holder ->
                            lines.add(Said.plain(holder.deputy() ? text("deputy", holder.name()) : holder.name())));
            if (seat.people().isEmpty()) {
                lines.add(Said.plain(words("board.vacant")));
            }
            cells.add(Cell.lines(lines));
        }
        return cells;
    }

    private Section duties(AreaBrief brief) {
        if (brief.duties().isEmpty()) {
            return section("duties", 2, text("duties.title"), List.of(Said.plain(text("duties.none"))), List.of());
        }
        int unsure = brief.duties().size() - brief.dutiesInForce();
        List<List<Cell>> rows = brief.duties().stream().map(this::duty).toList();
        return section(
                "duties",
                2,
                text("duties.title"),
                unsure == 0
                        ? List.of(Said.plain(text("duties.lead")))
                        : List.of(Said.plain(text("duties.lead")), Said.plain(text("duties.unsure", unsure))),
                List.of(new Grid(
                        text("duties.caption", brief.duties().size()),
                        columns("duty", "law", "bodies", "confidence", "source"),
                        rows)));
    }

    private List<Cell> duty(Bound duty) {
        return List.of(
                Cell.of(said(duty.title()).leadingTo("/duty/" + duty.code())),
                Cell.of(
                        said(duty.legislation()),
                        said(duty.section()),
                        Said.plain(
                                duty.commencedOn() == null
                                        ? text("duty.since.unknown")
                                        : text("duty.since", duty.commencedOn()))),
                Cell.running(duty.bodies().stream().map(this::said).toList()),
                Cell.of(word("platform.confidence", duty.confidence())),
                Cell.of(new Said(duty.source(), language == Language.EN ? null : Language.EN.code(), null)));
    }

    private static Section section(String id, int level, String heading, List<Said> paragraphs, List<Grid> grids) {
        return new Section(id, level, Said.plain(heading), paragraphs, grids);
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> text("column." + name)).toList();
    }

    private Said said(Bilingual name) {
        Language shown = name.languageShown(language);
        return new Said(name.in(language), shown == language ? null : shown.code(), null);
    }

    private String word(String prefix, Enum<?> constant) {
        return words(prefix + "." + constant.name().toLowerCase(Locale.ROOT));
    }

    private String text(String key, Object... args) {
        return messages.text(language, "brief." + key, args);
    }

    /** A text of another capability. */
    private String words(String key) {
        return messages.text(language, key);
    }
}
