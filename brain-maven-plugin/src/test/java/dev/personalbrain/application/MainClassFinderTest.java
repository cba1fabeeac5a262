package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;

class MainClassFinderTest {
    private static final int PUBLIC = Opcodes.ACC_PUBLIC;
    private static final int STATIC = Opcodes.ACC_STATIC;

    @TempDir
    Path folder;

    @Test
    void takesTheConfiguredClassBeforeAllOthers() throws IOException {
        TestApplication jar = new TestApplication()
                .withManifest("Main-Class: a.One\r\n")
                .withMainClass("a.One")
                .withMainClass("a.Two");

        assertThat(find(jar, "a.Two")).isEqualTo("a.Two");
    }

    @Test
    void takesTheManifestsClassWhereNoneIsConfigured() throws IOException {
        TestApplication jar = new TestApplication()
                .withManifest("Main-Class: a.Two\r\n")
                .withMainClass("a.One")
                .withMainClass("a.Two");

        assertThat(find(jar, null)).isEqualTo("a.Two");
    }

    @Test
    void findsTheOnlyMainMethodThatAJvmWouldStart() throws IOException {
        TestApplication jar = new TestApplication()
                .withClass("a.NotPublic", STATIC, Opcodes.V17)
                .withClass("a.NotStatic", PUBLIC, Opcodes.V17)
                .with("META-INF/versions/21/a/Main.class", new byte[0])
                .with("module-info.class", new byte[0])
                .withMainClass("a.Main");

        assertThat(find(jar, null)).isEqualTo("a.Main");
    }

    @Test
    void namesTheCandidatesWhereThereAreSeveral() {
        TestApplication jar = new TestApplication().withMainClass("b.Two").withMainClass("a.One");

        assertThatThrownBy(() -> find(jar, null))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("several classes (a.One, b.Two)")
                .hasMessageContaining("<mainClass>");
    }

    @Test
    void saysSoWhereThereIsNone() {
        assertThatThrownBy(() -> find(new TestApplication().with("a.txt", "x"), null))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("no class with 'public static void main(String[])'")
                .hasMessageContaining("<mainClass>");
    }

    @Test
    void rejectsAConfiguredClassThatIsNotInTheJar() {
        assertThatThrownBy(() -> find(new TestApplication().withMainClass("a.Main"), "a.Mian"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<mainClass> 'a.Mian'");
    }

    @Test
    void rejectsAManifestThatNamesAClassWhichIsNotInTheJar() {
        TestApplication jar =
                new TestApplication().withManifest("Main-Class: a.Gone\r\n").withMainClass("a.Main");

        assertThatThrownBy(() -> find(jar, null)).hasMessageContaining("Main-Class in the manifest 'a.Gone'");
    }

    @Test
    void knowsTheOldestJavaThatRunsAllClasses() throws IOException {
        Path file = new TestApplication()
                .withClass("a.Old", STATIC, Opcodes.V11)
                .withClass("a.New", STATIC, Opcodes.V21)
                .with("META-INF/versions/25/a/New.class", new byte[0])
                .writeTo(folder.resolve("app.jar"));

        try (ApplicationJar jar = ApplicationJar.open(file)) {
            assertThat(ApplicationClasses.javaVersion(jar)).isEqualTo(21);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CAFE", "<html>", "not a class"})
    void overlooksFilesThatOnlyHaveTheEndingOfAClass(String content) throws IOException {
        TestApplication jar = new TestApplication().with("tpl/T.class", content).withMainClass("a.Main");

        assertThat(find(jar, null)).isEqualTo("a.Main");
        try (ApplicationJar opened = ApplicationJar.open(folder.resolve("app.jar"))) {
            assertThat(ApplicationClasses.javaVersion(opened)).isEqualTo(17);
        }
    }

    @Test
    void asksForTheClassWhereOneCannotBeRead() {
        byte[] newer = HexFormat.of().parseHex("cafebabe000000ff0001");
        TestApplication jar = new TestApplication().with("a/New.class", newer).withMainClass("a.Main");

        assertThatThrownBy(() -> find(jar, null))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("a/New.class in ")
                .hasMessageEndingWith("name the class to start as <mainClass>");
    }

    @Test
    void takesAConfiguredClassOfADependency() throws IOException {
        assertThat(find(new TestApplication().with("a.txt", "x"), "framework.Launcher"))
                .isEqualTo("framework.Launcher");
    }

    @Test
    void rejectsANameWithSlashes() {
        assertThatThrownBy(() -> find(new TestApplication().withMainClass("a.Main"), "a/Main"))
                .hasMessageContaining("<mainClass> 'a/Main' is not a class of");
    }

    private Dependency dependency() throws IOException {
        Path file = new TestApplication().withMainClass("framework.Launcher").writeTo(folder.resolve("framework.jar"));
        return new Dependency("g", "framework", "", "1", file, "g/framework/1/framework-1.jar", false, false);
    }

    private String find(TestApplication application, String configured) throws IOException {
        try (ApplicationJar jar = ApplicationJar.open(application.writeTo(folder.resolve("app.jar")))) {
            return MainClassFinder.find(jar, List.of(dependency()), Optional.ofNullable(configured));
        }
    }
}
