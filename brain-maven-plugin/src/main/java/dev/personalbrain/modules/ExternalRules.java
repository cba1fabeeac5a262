package dev.personalbrain.modules;

import java.util.List;

/**
 * What the user says about which dependencies are left out of the application, as patterns {@code group:artifact[:classifier]}
 * with {@code *}: {@code org.xerial:*}. Without a pattern the analysis decides: native modules are external, pure Java is bundled.
 *
 * @param external left out of the application and named in the manifest, though they hold no native code
 * @param bundled kept in the application as they are, with the libraries of all platforms; wins over {@code external}
 */
public record ExternalRules(List<String> external, List<String> bundled) {
    /** Leaves every decision to the analysis. */
    public static final ExternalRules NONE = new ExternalRules(List.of(), List.of());

    public ExternalRules {
        external = List.copyOf(external);
        bundled = List.copyOf(bundled);
    }
}
