package dev.personalbrain.application;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** FreeMarker, as the plugin's templates use it. Takes a while to load: see {@link Templates}. */
final class TemplateEngine {
    private final Configuration configuration;

    /** @param folder of the user's templates; has been looked at */
    TemplateEngine(Optional<Path> folder) throws IOException {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        configuration.setNumberFormat("computer");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateLoader(loader(folder));
    }

    /** @throws UserException naming file, line and variable where the template does not fit the model */
    String render(String name, Map<String, ?> model) throws IOException {
        try {
            Template template = configuration.getTemplate(name);
            StringWriter text = new StringWriter();
            template.process(model, text);
            return text.toString();
        } catch (ParseException e) {
            throw wrong(e.getTemplateName(), e.getLineNumber(), e.getEditorMessage(), e);
        } catch (TemplateException e) {
            throw wrong(e.getTemplateSourceName(), e.getLineNumber(), reason(e), e);
        }
    }

    private static TemplateLoader loader(Optional<Path> folder) throws IOException {
        TemplateLoader builtIn = new ClassTemplateLoader(Templates.class, Templates.BUILT_IN);
        if (folder.isEmpty()) {
            return builtIn;
        }
        TemplateLoader users = new FileTemplateLoader(folder.get().toFile());
        return new MultiTemplateLoader(new TemplateLoader[] {users, builtIn});
    }

    private static String reason(TemplateException e) {
        return e instanceof freemarker.core.InvalidReferenceException
                ? "there is no variable '" + e.getBlamedExpressionString() + "'"
                : e.getMessageWithoutStackTop();
    }

    private static UserException wrong(String name, Integer line, String reason, Exception cause) {
        String oneLine = reason.strip().lines().findFirst().orElse("");
        return new UserException(ExitCode.CONFIGURATION, "template " + name + ", line " + line + ": " + oneLine, cause);
    }
}
