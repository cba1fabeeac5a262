package dev.personalbrain.packages;

import java.util.Optional;

/**
 * A script that npm would run when it installs a package, and that nothing ever runs here.
 *
 * @param packageId {@code name@version}
 * @param command {@code "postinstall: node download.js"}
 * @param decision empty where the user has not decided yet
 */
public record InstallScript(String packageId, String command, Optional<ScriptDecision> decision) {}
