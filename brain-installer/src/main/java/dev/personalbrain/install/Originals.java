package dev.personalbrain.install;

import dev.personalbrain.checksum.Checksum;
import dev.personalbrain.fetch.FetchRequest;
import dev.personalbrain.fetch.Home;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmModule;
import java.util.ArrayList;
import java.util.List;

/** The files that have to be fetched for a module: what the manifest says about them, as the fetcher wants it. */
final class Originals {
    private Originals() {}

    static List<Original> of(Planned planned) {
        return planned instanceof PlannedPackage npm ? all(npm) : List.of(jar((PlannedModule) planned));
    }

    static Original jar(PlannedModule planned) {
        MavenModule module = planned.module();
        return new Original(
                new FetchRequest(module.id(), module.path(), module.bytes(), module.sha256()),
                planned.installation().file());
    }

    static Original tarball(PlannedPackage planned) {
        NpmModule module = planned.module();
        FetchRequest request = new FetchRequest(
                module.id(),
                module.path(),
                module.bytes(),
                Checksum.sha256(module.sha256()),
                new Home.Registry(module.registry()));
        return new Original(request, fileName(module));
    }

    /** @param number of the file among those of its module that are vendored */
    static Original vendored(PlannedPackage planned, NpmFile file, int number) {
        FetchRequest request = new FetchRequest(
                planned.module().id() + ", " + file.path(),
                file.source().orElseThrow(),
                file.bytes(),
                Checksum.sha256(file.sha256()),
                Home.NOWHERE);
        return new Original(request, fileName(planned.module()) + "-" + number);
    }

    /** No package's name has a plus sign in it. */
    private static String fileName(NpmModule module) {
        return module.id().replace('/', '+') + ".tgz";
    }

    private static List<Original> all(PlannedPackage planned) {
        List<Original> originals = new ArrayList<>(List.of(tarball(planned)));
        for (NpmFile file : planned.vendored()) {
            originals.add(vendored(planned, file, originals.size()));
        }
        return originals;
    }
}
