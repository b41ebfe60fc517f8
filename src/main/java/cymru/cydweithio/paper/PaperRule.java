package cymru.cydweithio.paper;

import cymru.cydweithio.platform.Rule;

/** What is refused, and why: paper. The texts stand under the keys in the bundles of {@code paper}. */
public enum PaperRule implements Rule {
    AUTHOR_UNREACHABLE("paper.author.unreachable"),
    FILE_BOMB("paper.file.bomb"),
    FILE_EMPTY("paper.file.empty"),
    FILE_INFECTED("paper.file.infected"),
    FILE_KIND("paper.file.kind"),
    FILE_LARGE("paper.file.large"),
    FILE_MISSING("paper.file.missing"),
    FILE_UNSCANNED("paper.file.unscanned"),
    HAND_IN_ENDED("paper.handIn.ended"),
    HANDED_IN("paper.handedIn"),
    ITEM_NOT_ON("paper.item.notOn"),
    NAMED("paper.named"),
    NOT_NAMED("paper.notNamed"),
    PACK_CHANGED("paper.pack.changed"),
    PACK_NOTHING_NEW("paper.pack.nothingNew"),
    PACK_REASON_MISSING("paper.pack.reasonMissing"),
    PACK_WITHDRAWN_ALREADY("paper.pack.withdrawnAlready"),
    PDF_BOMB("paper.pdf.bomb"),
    PDF_EMPTY("paper.pdf.empty"),
    PDF_ENCRYPTED("paper.pdf.encrypted"),
    PDF_NOT_ALLOWED("paper.pdf.notAllowed"),
    PDF_NOT_PDF("paper.pdf.notPdf"),
    PDF_TOO_BIG("paper.pdf.tooBig"),
    PDF_TOO_MANY_PAGES("paper.pdf.tooManyPages"),
    PDF_TRUNCATED("paper.pdf.truncated"),
    REASON_MISSING("paper.reasonMissing"),
    RECEIVED_ON_AHEAD("paper.receivedOn.ahead"),
    TITLE_MISSING("paper.title.missing"),
    VERSION_GONE("paper.version.gone"),
    VERSION_ISSUED("paper.version.issued"),
    WITHDRAWN_ALREADY("paper.withdrawnAlready"),
    WORD_FAILED("paper.word.failed"),
    WORD_SLOW("paper.word.slow"),
    WORD_UNAVAILABLE("paper.word.unavailable");

    private final String key;

    PaperRule(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
