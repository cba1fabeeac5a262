package dev.personalbrain.lock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which package another one finds under a name, as Node and Bun look for it: in its own folder, then in those around it. */
record Tree(Map<String, LockedPackage> byFolder, Dependencies root) {
    /** The project's own folder. */
    static final String ROOT = "";

    Optional<LockedPackage> resolve(String from, String name) {
        String around = from;
        while (!byFolder.containsKey(Names.folder(around, name)) && !around.isEmpty()) {
            around = Names.around(around);
        }
        return Optional.ofNullable(byFolder.get(Names.folder(around, name)));
    }

    /** The packages that a package needs, name to whether it can do without; the peers that may be absent are not among them. */
    Map<String, Need> needs(String from) {
        if (from.equals(ROOT)) {
            return needs(root.requiredPeers(), root.required(), root.optional());
        }
        LockedPackage locked = byFolder.get(from);
        return needs(locked.peerDependencies(), locked.dependencies(), locked.optionalDependencies());
    }

    private static Map<String, Need> needs(
            Map<String, String> peers, Map<String, String> required, Map<String, String> optional) {
        Map<String, Need> needs = new LinkedHashMap<>();
        peers.keySet().forEach(name -> needs.put(name, Need.PEER));
        required.keySet().forEach(name -> needs.put(name, Need.REQUIRED));
        optional.keySet().forEach(name -> needs.put(name, Need.OPTIONAL));
        return needs;
    }

    /** How much one package needs another. */
    enum Need {
        REQUIRED,
        /** Needed, but nobody makes sure that it is there. */
        PEER,
        OPTIONAL;

        boolean isOptional() {
            return this == OPTIONAL;
        }
    }
}
