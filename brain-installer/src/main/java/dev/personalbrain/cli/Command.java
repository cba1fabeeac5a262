package dev.personalbrain.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for. */
enum Command {
    INSTALL("put the native modules of the manifest in place; does nothing where they are"),
    VERIFY("hash what is installed and compare it with the manifest"),
    LIST("show the modules of the manifest and how they stand here"),
    DOCTOR("find out what is wrong with an application on this machine, and what mends it"),
    LAYERS("divide a folder of libraries among folders that become layers of an image"),
    HELP("show this"),
    VERSION("show the installer's version");

    private final String description;

    Command(String description) {
        this.description = description;
    }

    static Optional<Command> parse(String text) {
        return Stream.of(values())
                .filter(command -> command.toString().equals(text))
                .findFirst();
    }

    String description() {
        return description;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
