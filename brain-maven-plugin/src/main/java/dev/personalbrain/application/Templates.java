package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders the plugin's FreeMarker templates; a file of the same name in the user's folder takes the place of the plugin's. Values are
 * written {@code [=name]}, since {@code ${name}} belongs to the shell. A variable that does not exist is an error, not an empty text.
 * FreeMarker is not loaded for a text that an earlier build has made of the plugin's own template.
 */
public final class Templates {
    static final String BUILT_IN = "/dev/personalbrain/templates";
    private static final List<String> NAMES = List.of(
            "Dockerfile.from-source.ftl",
            "Dockerfile.lazy.ftl",
            "Dockerfile.multi-stage.ftl",
            "Dockerfile.parts.ftl",
            "Dockerfile.runtime-install.ftl",
            "README.md.ftl",
            "compose.yaml.ftl",
            "dockerignore.ftl",
            "env.example.ftl",
            "service.ftl",
            "setup.sh.ftl",
            "wrapper.sh.ftl");
    private static final Pattern IMPORT = Pattern.compile("<#import \"([^\"]+)\"");

    private final Optional<Path> folder;
    private final Optional<RenderedTexts> known;
    private TemplateEngine engine;

    /** @param folder of the user's templates */
    public Templates(Optional<Path> folder) {
        this(folder, Optional.empty());
    }

    /** @param cache where texts are kept; those of the user's templates are not, since they can include any others */
    public Templates(Optional<Path> folder, Path cache) {
        this(folder, folder.isPresent() ? Optional.empty() : Optional.of(new RenderedTexts(cache)));
    }

    private Templates(Optional<Path> folder, Optional<RenderedTexts> known) {
        folder.ifPresent(Templates::requireTemplates);
        this.folder = folder;
        this.known = known;
    }

    /**
     * @param name of the template's file: {@code wrapper.sh.ftl}
     * @param model strings, numbers, booleans, lists and maps
     * @throws UserException naming file, line and variable where the template does not fit the model
     */
    public synchronized String render(String name, Map<String, ?> model) throws IOException {
        return known.isPresent()
                ? known.get().find(builtIn(name), model, () -> engine().render(name, model))
                : engine().render(name, model);
    }

    private TemplateEngine engine() throws IOException {
        if (engine == null) {
            engine = new TemplateEngine(folder);
        }
        return engine;
    }

    /** What the text depends on beside the model: the template, and behind it those that it imports. */
    static byte[] builtIn(String name) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (InputStream template = Templates.class.getResourceAsStream(BUILT_IN + "/" + name)) {
            template.transferTo(all);
        }
        Matcher imports = IMPORT.matcher(all.toString(StandardCharsets.UTF_8));
        while (imports.find()) {
            all.writeBytes(builtIn(imports.group(1)));
        }
        return all.toByteArray();
    }

    private static void requireTemplates(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UserException(
                    ExitCode.CONFIGURATION, "<templates> '" + folder + "' is not a folder: give one, or leave it out");
        }
        if (NAMES.stream().noneMatch(name -> Files.isRegularFile(folder.resolve(name)))) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<templates> '" + folder + "' has none of the templates: expected one or more of "
                            + String.join(", ", NAMES));
        }
    }
}
