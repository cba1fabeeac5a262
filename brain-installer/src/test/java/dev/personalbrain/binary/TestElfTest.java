package dev.personalbrain.binary;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TestElfTest {
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void fixtureIsTakenByTheSystemsLoader(@TempDir Path folder) throws Exception {
        Path library = folder.resolve("libfixture.so");
        Files.write(library, TestElf.x64().soname("libfixture.so").glibc().build());

        assertThatCode(() -> System.load(library.toString())).doesNotThrowAnyException();
    }
}
