package dev.personalbrain.image.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.application.FileContent;
import dev.personalbrain.image.ImageEntry;
import dev.personalbrain.image.Owner;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextFilesTest {
    private final ContextFiles files = new ContextFiles(new TreeMap<>());

    @Test
    void namesFilesAndFoldersAtTheTop() {
        file("brain.jar");
        file("Größe 1_a-b.txt");
        folder("config");
        file("config/odd[1].txt");

        assertThat(files.files()).containsExactly("Größe 1_a-b.txt", "brain.jar");
        assertThat(files.folders()).containsExactly("config");
        assertThat(files.hasOthers()).isFalse();
        assertThat(files.place("config/odd[1].txt")).isEqualTo("config/odd[1].txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a*", "a?", "[a]", "a\\b", " a", "a ", "$a", "-a", "#a", "!a", "'a", "\"a", "{a}", "a\u0301"})
    void doesNotNameWhatABuilderMayReadInAnotherWay(String name) {
        file(name);

        assertThat(files.files()).isEmpty();
        assertThat(files.hasOthers()).isTrue();
        assertThat(files.place(name)).isEqualTo("others/" + name);
    }

    @Test
    void doesNotNameLinksWhichBuildersFollow() {
        files.entries().put("current", new ImageEntry.Link("/app/current", "brain.jar", Owner.ROOT));

        assertThat(files.files()).isEmpty();
        assertThat(files.place("current")).isEqualTo("others/current");
    }

    @Test
    void keepsAFolderWithAnOddNameTogether() {
        folder("odd[1]");
        file("odd[1]/plain.txt");

        assertThat(files.folders()).isEmpty();
        assertThat(files.place("odd[1]/plain.txt")).isEqualTo("others/odd[1]/plain.txt");
    }

    @Test
    void givesTheFolderOfTheOthersANameOfItsOwn() {
        file("a*");
        folder("others");

        assertThat(files.place("a*")).isEqualTo("others_/a*");
        assertThat(files.place("others")).isEqualTo("others");
    }

    @Test
    void namesNoFoldersWhereTheyAreTooManyForTheLayersOfAStage() {
        file("brain.jar");
        for (int number = 0; number < 51; number++) {
            folder("folder-" + number);
        }

        assertThat(files.folders()).isEmpty();
        assertThat(files.files()).containsExactly("brain.jar");
        assertThat(files.place("folder-7")).isEqualTo("others/folder-7");
    }

    private void file(String path) {
        FileContent content = new FileContent.OfBytes(new byte[0]);
        files.entries().put(path, new ImageEntry.File("/app/" + path, 0644, Owner.ROOT, content));
    }

    private void folder(String path) {
        files.entries().put(path, new ImageEntry.Folder("/app/" + path, 0755, Owner.ROOT));
    }
}
