package dev.personalbrain.doctor;

/** A word on a shell's command line. */
final class ShellWord {
    private ShellWord() {}

    /** In quotes where it has to be. */
    static String of(Object word) {
        String text = word.toString();
        return text.matches("[A-Za-z0-9/._+:@%=-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
