package dev.personalbrain.application;

import dev.personalbrain.application.LayoutEntry.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The tools for applications that bring Bun along in place of Java, in JavaScript: {@code brain-installer/} and {@code brain-health.mjs},
 * the sources of the module {@code brain-installer-js}. The plugin's build has put them beside this class.
 */
public final class EmbeddedScripts {
    private static final String FOLDER = "scripts/";
    private static final String HEALTH = "brain-health.mjs";

    private EmbeddedScripts() {}

    /** The installer's files, by path, {@code brain-installer/main.mjs} among them. */
    public static List<File> installer() throws IOException {
        return files().stream().filter(file -> !file.path().equals(HEALTH)).toList();
    }

    public static File healthCheck() throws IOException {
        return file(HEALTH);
    }

    private static List<File> files() throws IOException {
        List<File> files = new ArrayList<>();
        for (String name : names()) {
            files.add(file(name));
        }
        return files;
    }

    private static File file(String name) throws IOException {
        try (InputStream in = EmbeddedScripts.class.getResourceAsStream(FOLDER + name)) {
            byte[] bytes = Objects.requireNonNull(in, name + " is missing in the plugin")
                    .readAllBytes();
            return new File(name, OwnFiles.FILE, new FileContent.OfBytes(bytes));
        }
    }

    /** A class loader does not tell what is in a folder: that is read where it finds the one file whose name is known. */
    private static List<String> names() throws IOException {
        URL known = Objects.requireNonNull(
                EmbeddedScripts.class.getResource(FOLDER + HEALTH), HEALTH + " is missing in the plugin");
        URLConnection connection = known.openConnection();
        connection.setUseCaches(false);
        return connection instanceof JarURLConnection jar
                ? namesInJar(jar)
                : namesIn(Path.of(URI.create(known.toString())).getParent());
    }

    private static List<String> namesInJar(JarURLConnection connection) throws IOException {
        String folder =
                connection.getEntryName().substring(0, connection.getEntryName().length() - HEALTH.length());
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream()
                    .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                    .map(entry -> entry.getName().substring(folder.length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
