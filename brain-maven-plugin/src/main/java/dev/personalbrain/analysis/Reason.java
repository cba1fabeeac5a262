package dev.personalbrain.analysis;

import dev.personalbrain.platform.Platform;

/** Why a dependency is external, or is not, in one short sentence. */
final class Reason {
    private Reason() {}

    static String of(Dependency dependency, JarAnalysis jar, PlatformShare share, Platform platform, boolean dropped) {
        if (!jar.isNative()) {
            return "no native libraries";
        }
        if (dependency.project()) {
            return "bundled: no repository has it";
        }
        return dropped ? "dropped: libraries of another platform only, no classes" : share(jar, share, platform);
    }

    private static String share(JarAnalysis jar, PlatformShare share, Platform platform) {
        int all = jar.libraries().size() + jar.unreadForeign(platform).size();
        int kept = share.kept().size();
        if (kept == 0) {
            return "none of its " + libraries(all) + " is for " + platform;
        }
        if (kept == all) {
            return all == 1 ? "its library is for " + platform : "all " + all + " libraries are for " + platform;
        }
        return kept + " of " + libraries(all) + (kept == 1 ? " is for " : " are for ") + platform;
    }

    private static String libraries(int count) {
        return count == 1 ? "1 library" : count + " libraries";
    }
}
