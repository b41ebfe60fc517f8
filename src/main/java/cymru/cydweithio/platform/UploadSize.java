package cymru.cydweithio.platform;

/** The largest file that people may upload, unless the key {@code PAPER_MAX_BYTES} says otherwise. */
public final class UploadSize {
    public static final String DEFAULT_BYTES = "52428800";

    private UploadSize() {}
}
