package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The applications' images: each made when a test first asks for it, removed from the engine when all tests have ended. */
final class ImagesOfTheTests implements AutoCloseable {
    private final Map<List<?>, String> made = new HashMap<>();

    /** The name of an image in the engine; one that was pushed is in the registry as well. */
    synchronized String of(TestApplication application, Way way) throws IOException, InterruptedException {
        List<?> key = List.of(application, way);
        if (!made.containsKey(key)) {
            made.put(key, make(application, way));
        }
        return made.get(key);
    }

    private static String make(TestApplication application, Way way) throws IOException, InterruptedException {
        Engine engine = Engine.running();
        String image = engine.newImage(application.imageName()) + ":" + way.shortName();
        Path checkouts = Files.createDirectories(MavenBuild.project().resolve("engine-tests/target/checkouts"));
        Path checkout = application.checkout(
                checkouts.resolve(image.substring(image.lastIndexOf('/') + 1).replace(':', '-')));
        way.make(application, checkout, image);
        return image;
    }

    @Override
    public void close() throws Exception {
        for (String image : made.values()) {
            Docker.remove(image);
        }
    }

    /** Hands them to tests that have a parameter of this type. */
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ImagesOfTheTests.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(ImagesOfTheTests.class);
        }
    }
}
