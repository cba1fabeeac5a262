package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Templates;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rendered Dockerfile, with what lies beside it.
 *
 * @param text of the Dockerfile
 * @param ignored text of {@code .dockerignore}
 * @param compose text of {@code compose.yaml}, which runs the image as a service
 */
record Dockerfile(String text, String ignored, String compose) {
    /** Begins the first line of what may be written anew. */
    static final String MARK = "Made by brain-maven-plugin";

    private static final String IGNORED_TEMPLATE = "dockerignore.ftl";
    private static final String COMPOSE_TEMPLATE = "compose.yaml.ftl";

    static Dockerfile render(Strategy strategy, Templates templates, Map<String, Object> model) throws IOException {
        return new Dockerfile(
                render(templates, strategy.template(), model),
                render(templates, IGNORED_TEMPLATE, model),
                render(templates, COMPOSE_TEMPLATE, model));
    }

    /** Its files, by their names. */
    SortedMap<String, String> files() {
        return new TreeMap<>(Map.of("Dockerfile", text, ".dockerignore", ignored, "compose.yaml", compose));
    }

    /** Whether a text says that it was rendered: in one of the comments that it begins with. */
    static boolean isMade(String text) {
        return text.lines().takeWhile(line -> line.startsWith("#")).anyMatch(line -> line.contains(MARK));
    }

    private static String render(Templates templates, String name, Map<String, Object> model) throws IOException {
        String text = templates.render(name, model);
        if (!isMade(text)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "template " + name + ": begin it with the line '# [=made]', so that the file is known as a made one"
                            + " and can be made anew");
        }
        return text;
    }
}
