package dev.personalbrain.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.jr.ob.JSON;

class MessagesOverHttpTest {
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_SECRET = "HxECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealed() throws Exception {
        try (RunningBrain brain = RunningBrain.in(folder)) {
            Answer sealed = seal(brain, "the key is under the mat 🗝");

            assertThat(sealed.status()).isEqualTo(200);
            assertThat(sealed.json()).containsOnlyKeys("session", "sealed");
            assertThat((String) sealed.get("sealed")).matches("[A-Za-z0-9+/]+").doesNotContain("mat");
            assertThat(open(brain, sealed.json()).get("message")).isEqualTo("the key is under the mat 🗝");
        }
    }

    @Test
    void sealsTheSameMessageDifferentlyEachTime() throws Exception {
        try (RunningBrain brain = RunningBrain.in(folder)) {
            Answer first = seal(brain, "hello");
            Answer second = seal(brain, "hello");

            assertThat(first.get("sealed")).isNotEqualTo(second.get("sealed"));
            assertThat(open(brain, second.json()).get("message")).isEqualTo("hello");
            assertThat(open(brain, first.json()).get("message")).isEqualTo("hello");
        }
    }

    @Test
    void opensWhatItSealedBeforeARestart() throws Exception {
        Answer sealed;
        try (RunningBrain brain = RunningBrain.in(folder)) {
            seal(brain, "first of the session");
            sealed = seal(brain, "still here");
        }
        try (RunningBrain brain = RunningBrain.in(folder)) {
            assertThat(seal(brain, "new session").get("session")).isNotEqualTo(sealed.get("session"));
            assertThat(open(brain, sealed.json()).get("message")).isEqualTo("still here");
        }
    }

    @Test
    void refusesAMessageThatWasChanged() throws Exception {
        try (RunningBrain brain = RunningBrain.in(folder)) {
            Map<String, Object> sealed = seal(brain, "pay 10").json();
            String text = (String) sealed.get("sealed");
            for (int position : new int[] {10, text.length() / 2, text.length() - 2}) {
                char other = text.charAt(position) == 'A' ? 'B' : 'A';
                sealed.put("sealed", text.substring(0, position) + other + text.substring(position + 1));

                assertThat(open(brain, sealed).status()).isEqualTo(400);
                assertThat(open(brain, sealed).error())
                        .isEqualTo("sealed: this is no message of that session, or it was changed");
            }
        }
    }

    @Test
    void refusesAMessageThatIsNone() throws Exception {
        try (RunningBrain brain = RunningBrain.in(folder)) {
            Map<String, Object> sealed = seal(brain, "hello").json();
            for (String none : new String[] {"", "not base64!", "AAAA"}) {
                sealed.put("sealed", none);

                assertThat(open(brain, sealed).status()).isEqualTo(400);
                assertThat(open(brain, sealed).error()).startsWith("sealed: ");
            }
        }
    }

    @Test
    void refusesAMessageOfAnotherSession() throws Exception {
        try (RunningBrain brain = RunningBrain.in(folder)) {
            Map<String, Object> sealed = seal(brain, "hello").json();
            sealed.put("session", "unknown");

            assertThat(open(brain, sealed).status()).isEqualTo(400);
            assertThat(open(brain, sealed).error()).isEqualTo("session: no message was sealed in this session here");
        }
    }

    @Test
    void aSecretOpensNothingThatWasKeptWithAnother() throws Exception {
        Map<String, Object> sealed;
        try (RunningBrain brain = RunningBrain.in(folder, Map.of("BRAIN_SECRET", SECRET))) {
            sealed = seal(brain, "hello").json();
        }
        assertThat(folder.resolve("key")).doesNotExist();
        try (RunningBrain brain = RunningBrain.in(folder, Map.of("BRAIN_SECRET", OTHER_SECRET))) {
            assertThat(open(brain, sealed).error())
                    .isEqualTo("session: it was kept with another BRAIN_SECRET or key file");
        }
        try (RunningBrain brain = RunningBrain.in(folder, Map.of("BRAIN_SECRET", SECRET))) {
            assertThat(open(brain, sealed).get("message")).isEqualTo("hello");
        }
    }

    @Test
    void nothingOfTheSessionsKeyIsOnDisk() throws Exception {
        Answer sealed;
        try (RunningBrain brain = RunningBrain.in(folder)) {
            sealed = seal(brain, "hello");
        }
        // A session key starts with version 2 and index 0: "AgAAAA" in base64.
        assertThat(Files.readString(folder.resolve("brain.db"), StandardCharsets.ISO_8859_1))
                .contains((String) sealed.get("session"))
                .doesNotContain("AgAAAA");
    }

    private static Answer seal(RunningBrain brain, String message) throws Exception {
        return brain.post("/seal", JSON.std.asString(Map.of("message", message)));
    }

    private static Answer open(RunningBrain brain, Map<String, Object> sealed) throws Exception {
        return brain.post("/open", JSON.std.asString(sealed));
    }
}
