package cymru.cydweithio.paper;

/** The kinds of file that a paper may be handed in as. */
public enum FileKind {
    PDF("application/pdf", "pdf", null),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "MS Word 2007 XML"),
    DOC("application/msword", "doc", "MS Word 97"),
    ODT("application/vnd.oasis.opendocument.text", "odt", "writer8"),
    RTF("application/rtf", "rtf", "Rich Text Format");

    private final String mediaType;
    private final String ending;
    private final String reader;

    FileKind(String mediaType, String ending, String reader) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.reader = reader;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of such a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** LibreOffice's name for the import filter of such a file: naming it keeps the content from choosing another. */
    String reader() {
        return reader;
    }
}
