package dev.personalbrain.packages;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.lock.LockedPackage;
import dev.personalbrain.lock.LockedTree;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The user's decisions by package. */
final class ScriptDecisions {
    private final Map<String, ScriptDecision> byName = new TreeMap<>();

    private ScriptDecisions() {}

    /** @throws UserException CONFIGURATION where one is for no package of the lock file, or two are for the same */
    static ScriptDecisions of(Collection<ScriptDecision> decisions, LockedTree tree) {
        Set<String> locked = tree.packages().stream().map(LockedPackage::name).collect(Collectors.toSet());
        ScriptDecisions all = new ScriptDecisions();
        for (ScriptDecision decision : decisions) {
            if (!locked.contains(decision.packageName())) {
                throw bad(
                        decision, "is no package of " + tree.file() + "; correct the name, or leave the <script> out");
            }
            if (all.byName.put(decision.packageName(), decision) != null) {
                throw bad(decision, "comes twice; leave one of the two out");
            }
        }
        return all;
    }

    private static UserException bad(ScriptDecision decision, String what) {
        return new UserException(
                ExitCode.CONFIGURATION, "<npm><scripts>: <package> '" + decision.packageName() + "' " + what);
    }

    Optional<ScriptDecision> of(LockedPackage locked) {
        return Optional.ofNullable(byName.get(locked.name()));
    }

    List<ScriptDecision.VendoredFile> vendored(LockedPackage locked) {
        return of(locked)
                .map(each -> each instanceof ScriptDecision.Vendored vendored
                        ? vendored.files()
                        : List.<ScriptDecision.VendoredFile>of())
                .orElse(List.of());
    }
}
