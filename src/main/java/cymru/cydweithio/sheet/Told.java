package cymru.cydweithio.sheet;

/** Something to tell of an import, by the key of its text. */
public record Told(String key, Object... args) {}
