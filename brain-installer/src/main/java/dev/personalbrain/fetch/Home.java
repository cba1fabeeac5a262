package dev.personalbrain.fetch;

/** Who has a file at last, where none of the sources has it that the user has named. */
public sealed interface Home {
    Home REPOSITORIES = new Repositories();
    Home NOWHERE = new Nowhere();

    /** The Maven repositories that everybody knows of. */
    record Repositories() implements Home {}

    /**
     * One npm registry.
     *
     * @param base URL with {@code /} at its end
     */
    record Registry(String base) implements Home {}

    /** Nobody: it comes along with the application. */
    record Nowhere() implements Home {}
}
