package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.jr.ob.JSON;

/** Values arrive in the image as they were meant, whatever a Dockerfile's syntax makes of their characters. */
class DockerfileValuesTest {
    private static final String NAME = Engine.running().newImage("values");
    private static final String LEGACY = NAME + ":legacy";
    /** Maven itself replaces <code>${…}</code> that it knows, and two dollars by one. */
    private static final List<String> VALUES = List.of(
            "",
            "$HOME $PATH $ $1",
            "${NO_SUCH:-default} ${NO_SUCH:+other} ${NO_SUCH%x}",
            "\\$HOME \\\\$HOME \\",
            "it's \"quoted\" 'twice'",
            "\"",
            "'",
            "\\",
            "\\\\",
            "ends with \\\\\\",
            "\\n \\t \\x",
            "# escape=`",
            "# syntax=other",
            "#",
            "a  b\tc",
            "`id` $(id) %PATH% {{x}} !x ^",
            "a=b=c",
            "[\"json\"]",
            "<<EOF",
            "Grüße \uD83E\uDDE0 日本語 e\u0301",
            "\u00a0no-break blanks\u00a0",
            "\u2028\u2029\u0085 other line ends",
            "; && || > < *");

    private static final String FOLDER = "/it's a \"$HOME\" \\ folder";

    @TempDir
    private static Path folder;

    private static Path context;
    private static FolderServer repository;

    @BeforeAll
    static void write() throws Exception {
        context = SmallApplication.in(folder, configuration()).dockerfile();
        repository = FolderServer.start(MavenBuild.repository());
    }

    @AfterAll
    static void removeImages() throws Exception {
        repository.close();
        Docker.remove(LEGACY);
        for (OtherBuilder builder : OtherBuilder.values()) {
            Docker.remove(NAME + ":" + builder.shortName());
        }
    }

    @Test
    void throughTheLegacyBuilder() throws Exception {
        Docker.build(context, LEGACY, sources());

        requireMeant(LEGACY);
    }

    @ParameterizedTest
    @EnumSource
    void throughAnother(OtherBuilder builder) throws Exception {
        String image = NAME + ":" + builder.shortName();
        builder.build(context, image, sources());

        requireMeant(image);
    }

    private static List<String> sources() {
        return List.of("--build-arg", "BRAIN_SOURCES=" + repository.base());
    }

    private static void requireMeant(String image) throws Exception {
        Map<String, String> configuration = Docker.configuration(image);
        Map<String, String> meant = meant();
        configuration.keySet().retainAll(meant.keySet());

        assertThat(meant).hasSizeGreaterThan(2 * VALUES.size());
        Differences.between("meant", meant, "built", configuration).requireNone();
        assertThat(LayerContents.of(image, "var"))
                .containsEntry("var" + FOLDER, ContentEntry.folder(0755, "10001:10001"));
        assertThat(LayerContents.of(image, "app")).containsEntry("app" + FOLDER, ContentEntry.folder(0755, "0:0"));
    }

    private static Map<String, String> meant() throws Exception {
        Map<String, String> meant = new TreeMap<>();
        for (int number = 0; number < VALUES.size(); number++) {
            meant.put("Env VALUE_" + number, VALUES.get(number));
            meant.put("Labels org.example.value-" + number, VALUES.get(number));
        }
        meant.put("Cmd", JSON.std.asString(arguments()));
        meant.put("WorkingDir", "/app" + FOLDER);
        meant.put("Volumes /var" + FOLDER, "{}");
        meant.put("Healthcheck Test", "[CMD, " + String.join(", ", arguments()) + "]");
        return meant;
    }

    /** An argument may have a line break. */
    private static List<String> arguments() {
        return VALUES.stream()
                .filter(value -> !value.isEmpty())
                .map(value -> value + "|\n|")
                .toList();
    }

    private static String configuration() {
        StringBuilder xml = new StringBuilder("<container><environment>");
        for (int number = 0; number < VALUES.size(); number++) {
            xml.append(element("VALUE_" + number, VALUES.get(number)));
        }
        xml.append("</environment><labels>");
        for (int number = 0; number < VALUES.size(); number++) {
            xml.append(element("org.example.value-" + number, VALUES.get(number)));
        }
        xml.append("</labels><args>");
        arguments().forEach(argument -> xml.append(element("arg", argument)));
        xml.append("</args><healthCheck><command>");
        arguments().forEach(argument -> xml.append(element("word", argument)));
        return xml.append("</command></healthCheck>")
                .append(element("workingDirectory", "/app" + FOLDER))
                .append("<volumes>" + element("volume", "/var" + FOLDER) + "</volumes></container>")
                .toString();
    }

    private static String element(String name, String value) {
        StringBuilder text = new StringBuilder("<" + name + " xml:space=\"preserve\">");
        value.codePoints()
                .forEach(character -> text.append(
                        character > ' ' && character < 127 && character != '<' && character != '&'
                                ? Character.toString(character)
                                : "&#" + character + ";"));
        return text + "</" + name + ">";
    }
}
