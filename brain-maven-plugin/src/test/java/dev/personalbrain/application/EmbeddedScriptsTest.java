package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.application.LayoutEntry.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedScriptsTest {
    private static final Path SOURCES = Path.of("../brain-installer-js/src/main/js");

    @TempDir
    Path folder;

    @Test
    void holdsEveryFileOfTheInstaller() throws IOException {
        assertThat(EmbeddedScripts.installer())
                .extracting(File::path)
                .containsExactlyElementsOf(sources())
                .contains("brain-installer/main.mjs");
    }

    @Test
    void findsTheSameFilesInAJar() throws Exception {
        Path jar = folder.resolve("plugin with blanks.jar");
        pack(Path.of("target/classes"), jar);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, withoutScripts())) {
            Object files = loader.loadClass(EmbeddedScripts.class.getName())
                    .getMethod("installer")
                    .invoke(null);
            assertThat((List<?>) files).hasSameSizeAs(sources());
        }
    }

    @Test
    void tellsTheVersionInOneFileAndChangesNoOther() throws IOException {
        for (File file : EmbeddedScripts.installer()) {
            String text = new String(file.content().open().readAllBytes(), StandardCharsets.UTF_8);
            String source = Files.readString(SOURCES.resolve(file.path()));
            if (file.path().endsWith("/version.mjs")) {
                assertThat(text).isNotEqualTo(source).doesNotContain("@project.version@");
            } else {
                assertThat(text).isEqualTo(source);
            }
        }
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("brain-installer"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** Else the classes of this test's own class path would come first. */
    private static ClassLoader withoutScripts() {
        return new ClassLoader(EmbeddedScriptsTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.equals(EmbeddedScripts.class.getName())) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }

            @Override
            public URL getResource(String name) {
                return name.contains("/scripts/") ? null : super.getResource(name);
            }
        };
    }
}
