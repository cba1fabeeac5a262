package dev.personalbrain.modules;

import java.io.IOException;

/**
 * Splits an application's dependencies into native modules and what is bundled, and pins the modules by size and SHA-256. Reads
 * the jars, writes nothing. The same input gives the same result.
 */
public final class ModulesBuilder {
    private ModulesBuilder() {}

    /**
     * @throws dev.personalbrain.error.UserException CONFIGURATION: a recipe that does not fit its module, two modules that would
     *     install the same file or set a property to different values
     */
    public static Modules build(ModulesRequest request) throws IOException {
        throw new UnsupportedOperationException("skeleton");
    }
}
