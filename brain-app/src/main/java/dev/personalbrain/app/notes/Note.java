package dev.personalbrain.app.notes;

import java.time.Instant;
import java.util.List;

/**
 * A note as it is kept.
 *
 * @param id grows with each note and is never used again
 * @param created to the millisecond
 */
public record Note(long id, String text, List<String> tags, Instant created) {
    public Note {
        tags = List.copyOf(tags);
    }
}
