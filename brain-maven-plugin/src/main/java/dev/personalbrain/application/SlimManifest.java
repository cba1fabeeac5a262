package dev.personalbrain.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * The slim jar's manifest: that of the build's jar, with the main class and the class path in it, and without what tells who built it
 * on which machine and with which tools, and without a signature's digests.
 */
final class SlimManifest {
    private static final Set<String> ABOUT_THE_MACHINE =
            Set.of("built-by", "build-jdk", "build-jdk-spec", "build-os", "created-by");

    private SlimManifest() {}

    /** @param classPath the file beside the jar that names the rest of the class path */
    static byte[] of(Manifest built, String mainClass, Optional<String> classPath) throws IOException {
        Manifest manifest = new Manifest(built);
        Attributes main = manifest.getMainAttributes();
        main.keySet().removeIf(SlimManifest::isAboutTheMachine);
        main.putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, mainClass);
        main.remove(Attributes.Name.CLASS_PATH);
        classPath.ifPresent(jar -> main.put(Attributes.Name.CLASS_PATH, url(jar)));
        manifest.getEntries().values().forEach(section -> section.keySet().removeIf(SlimManifest::isDigest));
        manifest.getEntries().values().removeIf(Attributes::isEmpty);
        return bytes(manifest);
    }

    /** A value of {@code Class-Path}, which holds URLs: a blank in a name would end it. */
    static String urls(List<String> paths) {
        return paths.stream().map(SlimManifest::url).collect(Collectors.joining(" "));
    }

    static byte[] bytes(Manifest manifest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static boolean isAboutTheMachine(Object attribute) {
        return ABOUT_THE_MACHINE.contains(attribute.toString().toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isDigest(Object attribute) {
        return attribute.toString().endsWith("-Digest");
    }

    private static String url(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a relative path: " + path, e);
        }
    }
}
