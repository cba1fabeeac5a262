package dev.personalbrain.install;

/** How an installation ended, when it ended well: in all three cases what is in place is what the manifest says. */
public enum InstallOutcome {
    /** It was so before; nothing was touched. */
    UP_TO_DATE,
    /** A complete state that an earlier run had left behind when it was killed is in place now; nothing was fetched. */
    REPAIRED,
    INSTALLED
}
