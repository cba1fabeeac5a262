package dev.personalbrain.app.notes;

import dev.personalbrain.app.error.InvalidInputException;
import java.util.List;
import java.util.TreeSet;

/**
 * A note that is not kept yet.
 *
 * @param text 1 to 100,000 characters, not all of them blank
 * @param tags at most 32; sorted, each once
 */
public record Draft(String text, List<String> tags) {
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_TAGS = 32;

    public Draft {
        if (text.isBlank()) {
            throw new InvalidInputException("text: it is empty");
        }
        if (text.length() > MAX_TEXT) {
            throw new InvalidInputException(
                    "text: %d characters, more than the %d that a note may have".formatted(text.length(), MAX_TEXT));
        }
        if (tags.size() > MAX_TAGS) {
            throw new InvalidInputException(
                    "tags: %d of them, more than the %d that a note may have".formatted(tags.size(), MAX_TAGS));
        }
        tags.forEach(Tag::check);
        tags = List.copyOf(new TreeSet<>(tags));
    }
}
