package dev.personalbrain.app.notes;

import dev.personalbrain.app.error.InvalidInputException;

/** A word that notes are grouped by: 1 to 64 characters, none of them a control character, no blank at either end. */
public final class Tag {
    private static final int MAX = 64;

    private Tag() {}

    /** @throws InvalidInputException if it is none */
    public static void check(String tag) {
        if (tag.isEmpty() || tag.length() > MAX) {
            throw new InvalidInputException("tags: a tag has 1 to %d characters, not %d".formatted(MAX, tag.length()));
        }
        if (!tag.equals(tag.strip()) || tag.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException("tags: a tag has no control characters, and no blanks at its ends");
        }
    }
}
