package dev.personalbrain.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesOverHttpTest {
    @TempDir
    Path folder;

    RunningBrain brain;

    @BeforeEach
    void start() throws Exception {
        brain = RunningBrain.in(folder);
    }

    @AfterEach
    void stop() throws Exception {
        brain.close();
    }

    @Test
    void keepsANoteWithItsTags() throws Exception {
        Answer made =
                brain.post("/notes", "{\"text\": \"Water the plants\", \"tags\": [\"home\", \"garden\", \"home\"]}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).hasValue("/notes/1");
        assertThat(made.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(made.get("tags")).isEqualTo(List.of("garden", "home"));
        assertThat(Instant.parse((String) made.get("created"))).isBeforeOrEqualTo(Instant.now());
        assertThat(brain.get("/notes/1").json()).isEqualTo(made.json());
    }

    @Test
    void keepsEveryCharacter() throws Exception {
        brain.post("/notes", "{\"text\": \"Zürich 東京 \\ud83e\\udde0 \\u0000 'quoted' \\\\ end\"}");

        assertThat(brain.get("/notes/1").get("text")).isEqualTo("Zürich 東京 🧠 \0 'quoted' \\ end");
    }

    @Test
    void listsPageByPage() throws Exception {
        for (int i : IntStream.rangeClosed(1, 5).toArray()) {
            brain.post("/notes", "{\"text\": \"note " + i + "\"}");
        }

        assertThat(brain.get("/notes?limit=2").texts()).containsExactly("note 1", "note 2");
        assertThat(brain.get("/notes?limit=2&after=2").texts()).containsExactly("note 3", "note 4");
        assertThat(brain.get("/notes?after=5").texts()).isEmpty();
    }

    @Test
    void listsTheNotesOfATag() throws Exception {
        brain.post("/notes", "{\"text\": \"milk\", \"tags\": [\"to buy\"]}");
        brain.post("/notes", "{\"text\": \"sleep\", \"tags\": [\"to do\"]}");
        brain.post("/notes", "{\"text\": \"bread\", \"tags\": [\"to buy\", \"to do\"]}");

        assertThat(brain.get("/notes?tag=to%20buy").texts()).containsExactly("milk", "bread");
        assertThat(brain.get("/notes?tag=to+buy&after=1").texts()).containsExactly("bread");
        assertThat(brain.get("/notes?tag=other").texts()).isEmpty();
    }

    @Test
    void deletesANoteForGood() throws Exception {
        brain.post("/notes", "{\"text\": \"secret plan\", \"tags\": [\"a\"]}");

        assertThat(brain.delete("/notes/1").status()).isEqualTo(204);
        assertThat(brain.get("/notes/1").status()).isEqualTo(404);
        assertThat(brain.delete("/notes/1").status()).isEqualTo(404);
        assertThat(brain.get("/search?q=secret").texts()).isEmpty();
        assertThat(brain.get("/notes?tag=a").texts()).isEmpty();
        assertThat(brain.post("/notes", "{\"text\": \"next\"}").get("id")).isEqualTo(2);
    }

    @Test
    void findsTheNearestNotesFirst() throws Exception {
        brain.post("/notes", "{\"text\": \"The dentist moved to Baker Street\"}");
        brain.post("/notes", "{\"text\": \"Recipe for bread: flour, water, salt\"}");
        brain.post("/notes", "{\"text\": \"Bread needs two hours to rise\"}");

        Answer found = brain.get("/search?q=baking%20bread&limit=2");

        assertThat(found.texts())
                .containsExactlyInAnyOrder("Recipe for bread: flour, water, salt", "Bread needs two hours to rise");
        assertThat((double) found.notes().get(0).get("score"))
                .isGreaterThan((double) found.notes().get(1).get("score"))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void equallyNearNotesComeOldestFirst() throws Exception {
        for (int i = 0; i < 4; i++) {
            brain.post("/notes", "{\"text\": \"same words\"}");
        }

        assertThat(brain.get("/search?q=same%20words&limit=3").notes())
                .extracting(note -> note.get("id"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void findsNothingAmongNoNotes() throws Exception {
        assertThat(brain.get("/search?q=anything").notes()).isEmpty();
    }

    @Test
    void notesOutliveARestart() throws Exception {
        brain.post("/notes", "{\"text\": \"remember me\", \"tags\": [\"a\"]}");
        brain.close();
        brain = RunningBrain.in(folder);

        assertThat(brain.get("/search?q=remember").texts()).containsExactly("remember me");
        assertThat(brain.get("/notes?tag=a").texts()).containsExactly("remember me");
    }

    @Test
    void takesNotesFromManyAtOnce() {
        List<Integer> statuses = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> statusOf("{\"text\": \"note " + i + "\", \"tags\": [\"t" + i % 4 + "\"]}"))
                .toList();

        assertThat(statuses).containsOnly(201);
        assertThat(textsOf("/notes?limit=500")).hasSize(200).doesNotHaveDuplicates();
        assertThat(textsOf("/notes?limit=500&tag=t3")).hasSize(50);
    }

    private int statusOf(String note) {
        try {
            return brain.post("/notes", note).status();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<Object> textsOf(String path) {
        try {
            return brain.get(path).texts();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
