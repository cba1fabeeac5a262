package dev.personalbrain.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFoldersTest {
    @TempDir
    Path system;

    @Test
    void readsTheConfigurationAndWhatItIncludes() throws IOException {
        write("etc/ld.so.conf", "/opt/first # a comment\ninclude ld.so.conf.d/*.conf\ninclude /etc/ld.so.conf\n");
        write("etc/ld.so.conf.d/b.conf", "/opt/third\n");
        write("etc/ld.so.conf.d/a.conf", "# none\n/opt/second\n");
        write("etc/ld.so.conf.d/other.txt", "/opt/never\n");

        assertThat(new LibraryFolders(system, Map.of()).ofSystem())
                .startsWith(system.resolve("opt/first"), system.resolve("opt/second"), system.resolve("opt/third"))
                .contains(system.resolve("usr/lib"))
                .doesNotContain(system.resolve("opt/never"));
    }

    @Test
    void readsThePathOfMusl() throws IOException {
        write("etc/ld-musl-x86_64.path", "/opt/musl:/lib\n/more");

        assertThat(new LibraryFolders(system, Map.of()).ofSystem())
                .contains(system.resolve("opt/musl"), system.resolve("more"));
    }

    @Test
    void takesTheVariableWithColonsAndSemicolons() {
        Map<String, String> environment = Map.of("LD_LIBRARY_PATH", "/a:relative;/b:");

        assertThat(new LibraryFolders(system, environment).configured()).containsExactly(Path.of("/a"), Path.of("/b"));
    }

    private void write(String path, String content) throws IOException {
        Path file = system.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
