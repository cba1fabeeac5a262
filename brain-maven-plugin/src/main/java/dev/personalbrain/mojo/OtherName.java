package dev.personalbrain.mojo;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that jib-maven-plugin knows by another name, so that its poms go on to work.
 *
 * @param name in angle brackets
 * @param other in angle brackets, as jib-maven-plugin has it
 */
record OtherName(String name, String other) {
    /** What is given by either of them. */
    <T> List<T> of(List<T> value, List<T> otherValue) {
        requireOne(!value.isEmpty(), !otherValue.isEmpty());
        return value.isEmpty() ? otherValue : value;
    }

    <T> Optional<T> of(Optional<T> value, Optional<T> otherValue) {
        requireOne(value.isPresent(), otherValue.isPresent());
        return value.or(() -> otherValue);
    }

    private void requireOne(boolean given, boolean otherGiven) {
        if (given && otherGiven) {
            throw new UserException(
                    ExitCode.CONFIGURATION, other + " is another name of " + name + ", and both are given: keep one");
        }
    }
}
