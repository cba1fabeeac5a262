package dev.personalbrain.modules;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Refuses modules that cannot be installed side by side on one platform. */
final class Clashes {
    private final Map<String, ModulePlan> byLibrary = new HashMap<>();
    private final Map<String, ModulePlan> byProperty = new HashMap<>();
    private final Map<String, ModulePlan> byVariable = new HashMap<>();

    private Clashes() {}

    /** @param plans of one platform */
    static void check(List<ModulePlan> plans) {
        Clashes clashes = new Clashes();
        for (ModulePlan plan : plans) {
            plan.placements().forEach(placement -> clashes.addLibrary(placement.file(), plan));
            plan.properties().forEach((name, value) -> clashes.addProperty(name, value, plan));
            plan.environment().forEach((name, value) -> clashes.addVariable(name, value, plan));
        }
    }

    /** Names that differ in case only clash as well: file systems of macOS and Windows take them for one. */
    private void addLibrary(String file, ModulePlan plan) {
        ModulePlan other = byLibrary.putIfAbsent(file.toLowerCase(Locale.ROOT), plan);
        if (other != null) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    both(other, plan) + " both install the library 'lib/" + file + "' on " + plan.platform()
                            + ": exclude one, name one in <bundled>, or set <loading> to jar");
        }
    }

    private void addProperty(String name, String value, ModulePlan plan) {
        ModulePlan other = byProperty.putIfAbsent(name, plan);
        if (other != null && !other.properties().get(name).equals(value)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    both(other, plan) + " set the system property '" + name + "' to '"
                            + other.properties().get(name) + "' and '" + value
                            + "': give one of them a recipe of your own, or set <loading> to jar");
        }
    }

    private void addVariable(String name, String value, ModulePlan plan) {
        ModulePlan other = byVariable.putIfAbsent(name, plan);
        if (other != null && !other.environment().get(name).equals(value)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    both(other, plan) + " set the environment variable '" + name + "' to '"
                            + other.environment().get(name) + "' and '" + value
                            + "': give one of them a recipe of your own");
        }
    }

    private static String both(ModulePlan one, ModulePlan other) {
        return one.dependency().id() + " and " + other.dependency().id();
    }
}
