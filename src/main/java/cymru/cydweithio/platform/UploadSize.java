package cymru.cydweithio.platform;

/** How large a file may be that people hand in, where the key {@code PAPER_MAX_BYTES} says nothing else. */
public final class UploadSize {
    public static final String DEFAULT_BYTES = "52428800";

    private UploadSize() {}
}
