package dev.personalbrain.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parameters that lie in another one: the fields of its class, as its source has them, since the descriptor says nothing of them.
 *
 * @param type of the outer one, with its package
 */
record NestedParameters(String type) {
    private static final String PACKAGE = "dev.personalbrain.mojo.";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FIELD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@Parameter\\(alias = \"(\\w+)\"\\)\\s+)?private ([\\w<>, ]+) (\\w+);",
            Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile("List<(\\w+Parameter)>");

    /** @param property empty where there is none, as for the parts of a list */
    record Nested(String name, String property, String type, String description) {}

    /** None where the outer one is no bean. */
    List<Nested> of(String name) throws IOException {
        return type.startsWith(PACKAGE) ? of(name, "brain." + name, type.substring(PACKAGE.length())) : List.of();
    }

    private static List<Nested> of(String name, String property, String bean) throws IOException {
        List<Nested> all = new ArrayList<>();
        Matcher field = FIELD.matcher(Files.readString(SOURCES.resolve((PACKAGE + bean).replace('.', '/') + ".java")));
        while (field.find()) {
            String inner = name + "." + element(field);
            String own = property.isEmpty() ? "" : property + "." + element(field);
            Matcher list = LIST.matcher(field.group(3));
            boolean beans = list.matches();
            boolean nested = field.group(3).endsWith("Parameter");
            all.add(new Nested(inner, beans || nested ? "" : own, field.group(3), description(field.group(1))));
            if (beans || nested) {
                all.addAll(of(inner, beans ? "" : own, beans ? list.group(1) : field.group(3)));
            }
        }
        return all;
    }

    /** As it is called in a pom. */
    private static String element(Matcher field) {
        return field.group(2) == null ? field.group(4) : field.group(2);
    }

    private static String description(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .strip();
    }
}
