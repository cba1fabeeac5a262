package dev.personalbrain.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntriesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/personalbrain/mojo");
    private static final Pattern PARAMETER = Pattern.compile("private (?:List|Map)<.+> (\\w+);");

    /** What reads a list or a map of a goal and expects nulls in it. */
    private static final String READERS = "(?:Entries\\.\\w+\\((?:\"[^\"]+\", )?|PlatformNames\\.parse\\("
            + "|EnvironmentParameter\\.of\\((?:environment, )?)";

    @Test
    void areGivenWhereTheyAreNotEmpty() {
        assertThat(Entries.given(Arrays.asList("a", null, "", " ", "b"))).containsExactly("a", "b");
        assertThat(Entries.given(null)).isEmpty();
    }

    @Test
    void areNamedByTheirNumberWhereOneIsRequired() {
        assertThatThrownBy(() -> Entries.required("<recipes>", Arrays.asList("a", null)))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "<recipes> entry 2 is empty, or an expression that Maven cannot resolve: fill it, or leave it"
                                + " out");
        assertThat(Entries.required("<recipes>", List.of("a"))).containsExactly("a");
        assertThat(Entries.required("<recipes>", null)).isEmpty();
    }

    @Test
    void areTextsWhereTheyMayBeEmpty() {
        assertThat(Entries.texts(Arrays.asList("a", null))).containsExactly("a", "");
        assertThat(Entries.texts((List<String>) null)).isEmpty();
        assertThat(Entries.texts(Collections.singletonMap("A", null))).isEqualTo(Map.of("A", ""));
        assertThat(Entries.texts((Map<String, String>) null)).isEmpty();
    }

    static Stream<Field> nested() throws IOException {
        return sources()
                .filter(name -> name.endsWith("Parameter"))
                .map(EntriesTest::type)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.getGenericType() instanceof ParameterizedType);
    }

    @ParameterizedTest
    @MethodSource("nested")
    void areNeverNullInNestedParameters(Field field) throws Exception {
        Object bean = field.getDeclaringClass().getConstructor().newInstance();
        field.setAccessible(true);
        boolean isMap = field.getType() == Map.class;
        field.set(bean, isMap ? Collections.singletonMap("A", null) : Collections.singletonList(null));

        Method accessor = field.getDeclaringClass().getDeclaredMethod(field.getName());
        try {
            Object value = accessor.invoke(bean);
            assertThat(isMap ? ((Map<?, ?>) value).values() : (Collection<?>) value)
                    .doesNotContainNull();
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("<" + field.getName() + "> entry 1 is empty");
        }
    }

    @Test
    void areReadByWhatExpectsNullsInGoals() throws IOException {
        List<String> goals = sources().filter(name -> name.endsWith("Mojo")).toList();
        long parameters = 0;
        for (String goal : goals) {
            String source = Files.readString(SOURCES.resolve(goal + ".java"));
            for (MatchResult parameter : PARAMETER.matcher(source).results().toList()) {
                assertThat(uses(source, parameter.group(1)))
                        .as(goal + ": " + parameter.group(1))
                        .isNotEmpty()
                        .allMatch(line -> Pattern.compile(READERS + parameter.group(1) + "\\b")
                                .matcher(line)
                                .find());
                parameters++;
            }
        }
        assertThat(parameters).isGreaterThan(10);
    }

    private static List<String> uses(String source, String name) {
        Pattern use = Pattern.compile("(?<![\\w.\"<])" + name + "\\b(?![\\w(\">])");
        return source.lines()
                .filter(line -> !line.strip().startsWith("*") && !line.contains("private "))
                .filter(line -> use.matcher(line).find())
                .toList();
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString().replace(".java", "")).sorted().toList().stream();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(EntriesTest.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
