package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Properties of nested parameters are called after the parameter, as the reference of the goals says. */
class NestedNamesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/personalbrain/mojo");
    private static final Pattern FILLED = Pattern.compile("fill\\(\\s*\"brain\\.(\\w+)\",\\s*(\\w+) == null");

    @Test
    void areThoseOfTheParameters() throws IOException {
        List<MatchResult> filled;
        try (Stream<Path> sources = Files.list(SOURCES)) {
            filled = sources.flatMap(NestedNamesTest::filled).toList();
        }
        assertThat(filled)
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> assertThat(each.group(1)).isEqualTo(each.group(2)));
    }

    private static Stream<MatchResult> filled(Path source) {
        try {
            return FILLED.matcher(Files.readString(source)).results();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
