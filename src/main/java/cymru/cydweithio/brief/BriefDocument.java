package cymru.cydweithio.brief;

import cymru.cydweithio.brief.AreaBrief.Answer;
import cymru.cydweithio.brief.AreaBrief.Bound;
import cymru.cydweithio.brief.AreaBrief.Chair;
import cymru.cydweithio.brief.AreaBrief.Contact;
import cymru.cydweithio.brief.AreaBrief.Foot;
import cymru.cydweithio.brief.AreaBrief.Partner;
import cymru.cydweithio.brief.AreaBrief.Sitting;
import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.Line;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Span;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.place.FootprintStatus;
import cymru.cydweithio.place.LayerKind;
import cymru.cydweithio.place.Places;
import cymru.cydweithio.platform.Formats;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import cymru.cydweithio.platform.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a brief into words: the short answer first, then every fact with its date and its source. */
final class BriefDocument {

    /** Whose areas people ask for first; a sentence each, where such a footprint covers the area. */
    private static final List<String> NEIGHBOURLY = List.of("POLICE", "LHB", "FRA");

    private final Language language;
    private final DocumentTexts say;

    BriefDocument(Messages messages, Language language) {
        this.language = language;
        this.say = new DocumentTexts(messages, language, "brief");
    }

    Document of(AreaBrief brief) {
        String name = say.name(brief.area().name());
        List<Section> sections = new ArrayList<>();
        sections.add(summary(brief));
        sections.add(footprints(brief));
        if (!brief.apart().isEmpty()) {
            sections.add(part(
                    "apart",
                    Paragraph.of(say.text("apart.lead")),
                    feet(say.text("apart.caption", brief.apart().size()), brief.apart())));
        }
        sections.add(partnerships(brief));
        brief.partners().stream()
                .filter(partner -> !partner.boards().isEmpty())
                .forEach(partner -> sections.add(partner(partner)));
        sections.add(duties(brief));
        sections.add(part(
                "sources",
                Paragraph.of(say.text("sources.area")),
                Paragraph.of(say.text("sources.footprints")),
                Paragraph.of(say.text("sources.partnerships")),
                Paragraph.of(say.text("sources.duties")),
                Paragraph.of(
                        say.text("sources.meetings", brief.day().minusYears(1).plusDays(1), brief.day()))));
        return new Document(
                language,
                say.text("title", name),
                say.text("description", name, brief.day()),
                List.of(say.text("asOn", brief.day(), brief.drawnUp())),
                Document.Layout.LANDSCAPE,
                sections);
    }

    private Section summary(AreaBrief brief) {
        String name = say.name(brief.area().name());
        List<String> said = new ArrayList<>();
        said.add(
                brief.counted().isEmpty()
                        ? say.text("summary.footprints.none", name, brief.area().population())
                        : say.text(
                                "summary.footprints",
                                brief.counted().size(),
                                brief.sets(),
                                name,
                                brief.area().population()));
        if (brief.unsureFootprints() > 0) {
            said.add(say.text("summary.unsure", brief.unsureFootprints()));
        }
        if (brief.askedUnconfirmed()) {
            said.add(say.text("summary.unconfirmed.counted"));
        } else if (!brief.apart().isEmpty()) {
            said.add(say.text("summary.unconfirmed.apart", brief.apart().size()));
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
        said.add(
                brief.partners().isEmpty()
                        ? say.text("summary.partnerships.none")
                        : say.text("summary.partnerships", brief.partners().size(), sets));
        said.add(
                boards.isEmpty()
                        ? say.text("summary.boards.none")
                        : say.text(
                                "summary.boards",
                                boards.size(),
                                seats,
                                bodies,
                                boards.stream().mapToLong(Sitting::meetings).sum(),
                                brief.day()));
        long silent = brief.partners().stream()
                .filter(partner -> partner.boards().isEmpty())
                .count();
        if (silent > 0) {
            said.add(say.text("summary.silent", silent));
        }
        NEIGHBOURLY.forEach(layer -> brief.ofLayer(layer).forEach(foot -> said.add(shares(foot, brief.area()))));
        said.add(say.text("summary.duties", brief.dutiesInForce()));
        return part("summary", said.stream().map(Paragraph::of).toArray(Block[]::new));
    }

    private String shares(Foot foot, Places.AreaView area) {
        String others = foot.areas().stream()
                .filter(other -> !other.code().equals(area.gssCode()))
                .map(other -> say.name(other.name()))
                .collect(Collectors.joining(", "));
        String layer = say.name(foot.covering().footprint().layerName());
        String name = say.name(foot.covering().footprint().name());
        return others.isEmpty()
                ? say.text("summary.alone", layer, name)
                : say.text("summary.shares", layer, name, others);
    }

    private Section footprints(AreaBrief brief) {
        List<Block> blocks = new ArrayList<>();
        for (LayerKind kind : LayerKind.values()) {
            List<Foot> ofKind =
                    brief.counted().stream().filter(foot -> foot.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                blocks.add(feet(
                        say.text("footprints.caption." + kind.name().toLowerCase(Locale.ROOT), ofKind.size()), ofKind));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(Paragraph.of(say.text("footprints.none")));
        }
        return part("footprints", blocks.toArray(Block[]::new));
    }

    private Table feet(String caption, List<Foot> feet) {
        return Table.of(
                caption,
                say.columns("column.", "footprint", "layer", "cover", "since", "areas", "confidence", "source"),
                feet.stream().map(this::foot).toList());
    }

    private List<Cell> foot(Foot foot) {
        Places.FootprintRow row = foot.covering().footprint();
        List<Line> name = new ArrayList<>(List.of(Line.of(say.span(row.name()).leadingTo("/footprint/" + row.code()))));
        if (row.endUnknown()) {
            name.add(Line.of(say.words("place.to.unknown")));
        } else if (row.status() == FootprintStatus.UNCONFIRMED) {
            name.add(Line.of(say.words("place.status.unconfirmed")));
        }
        if (!foot.sure()) {
            name.add(Line.of(say.words("place.beginning.unknown")));
        }
        return List.of(
                Cell.ofLines(name),
                Cell.of(say.span(row.layerName()).leadingTo("/layer/" + row.layerCode())),
                Cell.of(say.word("place.coverage", foot.covering().coverage())),
                Cell.of(since(row)),
                Cell.of(areas(foot)),
                Cell.of(say.word("platform.confidence", foot.covering().confidence())),
                Cell.of(say.span(row.sourceNote(), Language.EN)));
    }

    private String areas(Foot foot) {
        return say.text("areas", foot.areas().size(), foot.population());
    }

    private String since(Places.FootprintRow row) {
        PartialDate from = row.from();
        String since = from == null ? say.words("place.from.unknown") : Formats.date(language, from);
        return row.to() == null ? since : say.text("until", since, Formats.date(language, row.to()));
    }

    private Section partnerships(AreaBrief brief) {
        if (brief.partners().isEmpty()) {
            return part("partnerships", Paragraph.of(say.text("partnerships.none")));
        }
        return part(
                "partnerships",
                Paragraph.of(say.text("partnerships.lead")),
                Table.of(
                        say.text("partnerships.caption", brief.partners().size()),
                        say.columns("column.", "partnership", "layer", "areas", "boards", "meetings", "answers"),
                        brief.partners().stream().map(this::partnership).toList()));
    }

    private List<Cell> partnership(Partner partner) {
        List<Sitting> boards = partner.boards();
        long seats = boards.stream().mapToLong(board -> board.seats().size()).sum();
        long meetings = boards.stream().mapToLong(Sitting::meetings).sum();
        Places.FootprintRow footprint = partner.foot().covering().footprint();
        return List.of(
                Cell.of(say.span(footprint.name()).leadingTo("/partnership/" + partner.id())),
                say.cell(footprint.layerName()),
                Cell.of(areas(partner.foot())),
                Cell.of(boards.isEmpty() ? say.text("boards.none") : say.text("boards", boards.size(), seats)),
                Cell.of(boards.isEmpty() ? say.text("dash") : Formats.number(language, meetings)),
                partner.answersTo().isEmpty()
                        ? Cell.of(say.text("answers.none"))
                        : Cell.ofLines(
                                partner.answersTo().stream().map(this::answer).toList()));
    }

    private Line answer(Answer answer) {
        String how = say.words("partnership.governance." + answer.kind().toLowerCase(Locale.ROOT));
        return Line.of(Span.of(say.text("answer", how, say.name(answer.to()), answer.since()))
                .leadingTo(
                        answer.partnershipId() == null
                                ? "/organisation/" + answer.organisationCode()
                                : "/partnership/" + answer.partnershipId()));
    }

    /** What there is to say of boards without seats comes before the tables of those that have some. */
    private Section partner(Partner partner) {
        List<Block> paragraphs = new ArrayList<>();
        Contact contact = partner.contact();
        if (contact != null) {
            String said = Stream.of(contact.secretariat(), contact.email(), contact.web())
                    .filter(one -> one != null && !one.isBlank())
                    .collect(Collectors.joining(", "));
            paragraphs.add(Paragraph.of(said.isEmpty() ? say.text("contact.none") : say.text("contact", said)));
        }
        List<Block> tables = new ArrayList<>();
        for (Sitting board : partner.boards()) {
            String reports = board.parent() == null ? "" : " " + say.text("board.parent", say.name(board.parent()));
            String caption =
                    say.text("board.caption", say.name(board.name()), board.since(), board.meetings()) + reports;
            if (board.seats().isEmpty()) {
                paragraphs.add(Paragraph.of(caption + " " + say.text("seats.none")));
            } else {
                tables.add(Table.of(
                        caption,
                        board.open()
                                ? say.columns("column.", "organisation", "role", "since", "people")
                                : say.columns("column.", "organisation", "role", "since"),
                        board.seats().stream()
                                .map(seat -> seat(seat, board.open()))
                                .toList()));
            }
        }
        Places.FootprintRow footprint = partner.foot().covering().footprint();
        return Section.within(
                "partnership-" + footprint.code(),
                say.span(footprint.name()),
                Stream.concat(paragraphs.stream(), tables.stream()).toList());
    }

    private List<Cell> seat(Chair seat, boolean open) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(say.span(seat.organisation()).leadingTo("/organisation/" + seat.organisationCode())),
                Cell.of(say.words("board.role." + seat.role().toLowerCase(Locale.ROOT))),
                Cell.of(Formats.date(language, seat.since()))));
        if (open) {
            List<String> lines = new ArrayList<>();
            if (seat.post() != null) {
                lines.add(seat.post());
            }
            seat.people()
                    .forEach(holder -> lines.add(holder.deputy() ? say.text("deputy", holder.name()) : holder.name()));
            if (seat.people().isEmpty()) {
                lines.add(say.words("board.vacant"));
            }
            cells.add(Cell.ofLines(lines.stream().map(Line::of).toList()));
        }
        return cells;
    }

    private Section duties(AreaBrief brief) {
        if (brief.duties().isEmpty()) {
            return part("duties", Paragraph.of(say.text("duties.none")));
        }
        List<Block> blocks = new ArrayList<>(List.of(Paragraph.of(say.text("duties.lead"))));
        int unsure = brief.duties().size() - brief.dutiesInForce();
        if (unsure > 0) {
            blocks.add(Paragraph.of(say.text("duties.unsure", unsure)));
        }
        blocks.add(Table.of(
                say.text("duties.caption", brief.duties().size()),
                say.columns("column.", "duty", "law", "bodies", "confidence", "source"),
                brief.duties().stream().map(this::duty).toList()));
        return part("duties", blocks.toArray(Block[]::new));
    }

    private List<Cell> duty(Bound duty) {
        return List.of(
                Cell.of(say.span(duty.title()).leadingTo("/duty/" + duty.code())),
                Cell.ofLines(List.of(
                        Line.of(say.span(duty.legislation())),
                        Line.of(say.span(duty.section())),
                        Line.of(
                                duty.commencedOn() == null
                                        ? say.text("duty.since.unknown")
                                        : say.text("duty.since", duty.commencedOn())))),
                Cell.ofLines(List.of(
                        Line.joined(duty.bodies().stream().map(say::span).toList(), "; "))),
                Cell.of(say.word("platform.confidence", duty.confidence())),
                Cell.of(say.span(duty.source(), Language.EN)));
    }

    private Section part(String id, Block... blocks) {
        return Section.of(id, say.text(id + ".title"), List.of(blocks));
    }
}
