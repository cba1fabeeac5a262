package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationJarTest {
    @TempDir
    Path folder;

    @Test
    void rejectsAnExecutableJarOfSpringBoot() {
        assertThatThrownBy(() -> requireThin(new TestApplication().with("BOOT-INF/classes/a.txt", "x")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("app.jar is an executable jar of Spring Boot")
                .hasMessageContaining("<classifier>");
    }

    @Test
    void rejectsAJarThatHoldsJars() {
        assertThatThrownBy(() -> requireThin(new TestApplication().with("lib/a.jar", "x")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("holds the jar lib/a.jar");
    }

    @Test
    void rejectsAShadedJarAndNamesADependencyThatIsInIt() {
        TestApplication shaded = new TestApplication()
                .with("META-INF/maven/org.me/app/pom.properties", "")
                .with("META-INF/maven/org.them/lib/pom.properties", "");

        assertThatThrownBy(() -> requireThin(shaded))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("holds the classes of org.them:lib:1")
                .hasMessageContaining("<shadedArtifactAttached>");
    }

    @Test
    void acceptsAPlainJarWithJarsAmongItsResources() {
        TestApplication plain = new TestApplication()
                .with("META-INF/maven/org.me/app/pom.properties", "")
                .with("org/me/plugins/x.jar", "x")
                .withMainClass("org.me.Main");

        assertThatCode(() -> requireThin(plain)).doesNotThrowAnyException();
    }

    @Test
    void saysWhichJarIsMissingAndHowToGetIt() {
        assertThatThrownBy(() -> ApplicationJar.open(folder.resolve("gone.jar")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("gone.jar is not there")
                .hasMessageContaining("package");
    }

    @Test
    void rejectsAFileThatIsNoJar() throws IOException {
        Path file = Files.writeString(folder.resolve("app.jar"), "not a zip");

        assertThatThrownBy(() -> ApplicationJar.open(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("app.jar cannot be read");
    }

    private void requireThin(TestApplication application) throws IOException {
        Dependency dependency = TestApplication.dependency("org.them:lib:1", folder.resolve("lib.jar"));
        try (ApplicationJar jar = ApplicationJar.open(application.writeTo(folder.resolve("app.jar")))) {
            jar.requireThin(List.of(dependency));
        }
    }
}
