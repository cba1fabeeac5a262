package dev.personalbrain.cli;

import java.util.Optional;
import java.util.stream.Stream;

/** The options, in the order in which the help shows them. */
enum Option {
    ROOT("--root", "DIR", "the application's folder; without it the folder that this jar is in"),
    MANIFEST("--manifest", "FILE", "what to install; without it native-modules.json in that folder"),
    PLATFORM("--platform", "NAME", "as linux-x64; without it this machine's"),
    SOURCE("--source", "DIR|URL", "a folder or repository to try first; may be given several times"),
    KEEP("--keep", "DIR", "a folder to try first, and to keep in what had to be downloaded"),
    OFFLINE("--offline", "use folders only, no network"),
    ALLOW_HTTP("--allow-http", "allow http: for hosts other than this machine"),
    CACERT("--cacert", "FILE", "PEM file of certificate authorities to trust as well"),
    WAIT("--wait", "SECONDS", "how long to wait for another installer in the same folder; 600"),
    LAYERS("--layers", "DIR", "where a build of an image finds its layers, one folder for each"),
    LIBRARIES("--libraries", "DIR", "what to divide into layers"),
    ALONE("--alone", "NAME[,NAME]", "what has a layer of its own: GROUP:ARTIFACT of modules, as guava of libraries"),
    CHANGING("--changing", "NAME[,NAME]", "libraries that change at nearly every build"),
    GROUPS("--groups", "NUMBER", "how many layers all other libraries share; 8"),
    JSON("--json", "'doctor' answers in JSON"),
    DATA("--data", "DIR", "where 'doctor' expects the application's data; data in its folder, or what .env says"),
    TMP("--tmp", "DIR", "the application's temporary folder; the one that its wrapper makes"),
    PORT("--port", "NUMBER", "a port that 'doctor' looks at"),
    QUIET("--quiet", "say nothing but errors"),
    NO_PROGRESS("--no-progress", "show no progress, only how it ended"),
    TRACE("--trace", "show where in the code an error came from"),
    HELP("--help", "show this"),
    VERSION("--version", "show the installer's version");

    private final String text;
    private final String value;
    private final String description;

    Option(String text, String description) {
        this(text, null, description);
    }

    Option(String text, String value, String description) {
        this.text = text;
        this.value = value;
        this.description = description;
    }

    static Optional<Option> parse(String text) {
        return Stream.of(values()).filter(option -> option.text.equals(text)).findFirst();
    }

    boolean takesValue() {
        return value != null;
    }

    String description() {
        return description;
    }

    /** {@code --root DIR}. */
    String usage() {
        return takesValue() ? text + " " + value : text;
    }

    /** {@code --root}. */
    @Override
    public String toString() {
        return text;
    }
}
