package cymru.cydweithio.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a spreadsheet is called that somebody sends. */
class UploadNameTest {

    @Test
    void a_name_loses_its_path_and_whatever_makes_it_look_like_another() {
        assertEquals("log.csv", ImportUpload.named("C:\\Users\\me\\log.csv"));
        assertEquals("log.csv", ImportUpload.named("../../log.csv"));
        assertEquals("logvsc.exe", ImportUpload.named("log\u202Evsc.exe"));
        assertEquals("log.csv", ImportUpload.named("lo\u200Bg\u2066.csv"));
        assertEquals("Cofnod \u0175.csv", ImportUpload.named("Cofnod \u0175.csv"));
        for (String nothing : new String[] {null, "", " ", "a/", "\u202E"}) {
            assertEquals("?", ImportUpload.named(nothing));
        }
        assertEquals(200, ImportUpload.named("x".repeat(500) + ".csv").length());
    }
}
