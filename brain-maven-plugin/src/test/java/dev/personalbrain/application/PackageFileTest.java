package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.manifest.Manifest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackageFileTest {
    @Test
    void namesTheApplicationAndExactVersions() {
        assertThat(text(Map.of("libsql", "0.5.13", "@libsql/client", "0.15.7"))).isEqualTo("""
                {
                  "name": "brain",
                  "version": "1.0",
                  "type": "module",
                  "dependencies": {
                    "@libsql/client": "0.15.7",
                    "libsql": "0.5.13"
                  }
                }
                """);
    }

    @Test
    void isThereWithoutPackagesToo() {
        assertThat(text(Map.of())).contains("\"dependencies\": { }\n");
    }

    private static String text(Map<String, String> dependencies) {
        return new String(PackageFile.of(new Manifest.Application("brain", "1.0"), new TreeMap<>(dependencies)));
    }
}
