package dev.personalbrain.cli;

/** The text of {@code help}. */
final class Help {
    private Help() {}

    static String text() {
        StringBuilder text =
                new StringBuilder("Usage: java -jar brain-installer.jar COMMAND [OPTION]...\n\nCommands:\n");
        for (Command command : Command.values()) {
            text.append(line(command.toString(), command.description()));
        }
        text.append("\nOptions:\n");
        for (Option option : Option.values()) {
            text.append(line(option.usage(), option.description()));
        }
        return text.append("""

                        Modules are looked for in DIR/vendor, in --source, in the environment's BRAIN_SOURCES (separated by
                        commas), and in the repositories that the manifest names, in this order.

                        Exit codes: 0 done, 1 a defect of the installer, 2 usage, 3 manifest, 4 no source delivers,
                        5 other bytes than the manifest's, 6 folder not writable, full or locked, 7 platform,
                        9 this machine lacks something.
                        """).toString();
    }

    private static String line(String name, String description) {
        return String.format("  %-24s %s%n", name, description).replace(System.lineSeparator(), "\n");
    }
}
