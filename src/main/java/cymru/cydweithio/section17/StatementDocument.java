package cymru.cydweithio.section17;

import cymru.cydweithio.document.Block;
import cymru.cydweithio.document.Cell;
import cymru.cydweithio.document.Column;
import cymru.cydweithio.document.Document;
import cymru.cydweithio.document.DocumentTexts;
import cymru.cydweithio.document.Line;
import cymru.cydweithio.document.Listing;
import cymru.cydweithio.document.Paragraph;
import cymru.cydweithio.document.Section;
import cymru.cydweithio.document.Span;
import cymru.cydweithio.document.Table;
import cymru.cydweithio.platform.Language;
import cymru.cydweithio.platform.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a Section 17 statement says, in one language. */
final class StatementDocument {

    private final DocumentTexts say;

    StatementDocument(Messages messages, Language language) {
        this.say = new DocumentTexts(messages, language, "section17");
    }

    Document of(SelfAssessments.SelfAssessmentView it) {
        String name = say.name(it.organisation());
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "levels",
                say.text("statement.levels"),
                List.of(
                        Paragraph.of(say.text("constructed")),
                        Table.of(
                                say.text("statement.levels"),
                                List.of(Column.words(say.text("criterion")), Column.words(say.text("level"))),
                                it.criteria().stream()
                                        .map(one -> List.of(say.cell(one.name()), Cell.of(level(one))))
                                        .toList()))));
        sections.add(Section.of("reasons", say.text("statement.reasons"), List.of()));
        for (SelfAssessments.CriterionLine one : it.criteria()) {
            sections.add(criterion(one));
        }
        SelfAssessments.Signature signature = it.signature();
        sections.add(Section.of(
                "signature",
                say.text("statement.signature"),
                List.of(
                        Paragraph.of(
                                say.text("statement.declares", name, it.year().toString())),
                        Paragraph.of(
                                say.text("statement.signed", signature.name(), signature.office(), signature.on())))));
        String title = say.text("statement.title", name, it.year().toString());
        return new Document(
                say.language(),
                title,
                title,
                List.of(
                        say.text("basis.long." + it.basis().name().toLowerCase(Locale.ROOT)),
                        say.text("statement.issued", it.issuedOn())),
                Document.Layout.LANDSCAPE,
                sections);
    }

    private String level(SelfAssessments.CriterionLine one) {
        return one.level() + " – " + say.text("level." + one.level());
    }

    private Section criterion(SelfAssessments.CriterionLine one) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(level(one)));
        blocks.add(Paragraph.of(say.span(one.reasons())));
        if (one.evidence().isEmpty()) {
            blocks.add(Paragraph.of(say.text("evidence.none")));
        } else {
            blocks.add(new Listing(one.evidence().stream().map(this::evidence).toList(), false));
        }
        return Section.within("criterion-" + one.position(), say.span(one.name()), blocks);
    }

    /** What an object of a partnership says stays with it: it is named by kind, reference and day. */
    private Line evidence(Answers.EvidenceLine one) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(say.words(one.kind())));
        if (one.reference() != null) {
            spans.add(Span.of(one.reference()));
        }
        if (one.filedName() != null) {
            spans.add(say.span(one.filedName()));
        }
        if (one.datedOn() != null) {
            spans.add(Span.of(say.text("statement.day", one.datedOn())));
        }
        if (one.outside()) {
            spans.add(Span.of(one.address()));
        }
        return Line.joined(spans, ", ");
    }
}
