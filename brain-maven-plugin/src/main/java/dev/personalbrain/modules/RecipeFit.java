package dev.personalbrain.modules;

import dev.personalbrain.analysis.DependencyAnalysis;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Refuses a recipe that names libraries which its modules do not have, on any platform: a slip of the pen, or a module that has
 * changed since. A recipe may serve several modules, such as the classifier jars of one artifact.
 */
record RecipeFit(Recipe recipe, List<DependencyAnalysis> modules) {
    void check() {
        recipe.libraries().forEach(rule -> check(rule.where() + ".entry", rule.entry()));
        for (int index = 0; index < recipe.leaveOut().size(); index++) {
            check(recipe.where() + ".leaveOut[" + index + "]", recipe.leaveOut().get(index));
        }
    }

    private void check(String where, Glob entry) {
        if (entries().stream().noneMatch(entry::matches)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    where + ": '" + entry + "' is no native library of " + ids() + " (it has " + some(entries())
                            + "): correct it, or give a recipe of your own for this version");
        }
    }

    private List<String> entries() {
        return modules.stream()
                .flatMap(module -> module.jar().libraryPaths())
                .sorted()
                .toList();
    }

    private String ids() {
        return modules.stream().map(module -> module.dependency().id()).collect(Collectors.joining(", "));
    }

    private static String some(List<String> entries) {
        return entries.stream().limit(3).collect(Collectors.joining(", ")) + (entries.size() > 3 ? ", …" : "");
    }
}
