package dev.personalbrain.packages;

/** Why a file of a package is left out. */
public enum Pruned {
    FOREIGN("native files of other platforms"),
    TYPES("type declarations"),
    SOURCE_MAPS("source maps"),
    DOCUMENTATION("documentation"),
    TESTS("tests and examples");

    private final String text;

    Pruned(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
