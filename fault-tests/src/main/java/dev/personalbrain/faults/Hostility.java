package dev.personalbrain.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people do who want to have something written or run that is not theirs. */
final class Hostility {
    /** What a module is called when it is in place: a jar, or a folder of a package. */
    private static final Pattern INSTALLED = Pattern.compile("\"file\": \"|\"folders\": \\[\\s*\"");

    /** A library of a jar, or a file of a package. */
    private static final Pattern NATIVE = Pattern.compile("\"file\": \"(?=lib)|\"files\": \\[\\s*\\{\\s*\"path\": \"");

    private static final int MANIFEST = 3;
    private static final int OTHER_BYTES = 5;
    private static final int TARGET = 6;

    private Hostility() {}

    static List<Hazard> all() {
        return List.of(
                new NamedHazard("hostile: manifest with a jar outside the folder", ground -> manifest(ground, INSTALLED)),
                new NamedHazard("hostile: manifest with a library outside the folder", ground -> manifest(ground, NATIVE)),
                new NamedHazard("hostile: manifest with a path outside the repository", ground -> manifest(ground, Pattern.compile("\"path\": \""))),
                new NamedHazard("hostile: other archive under the right name", Hostility::otherArchive),
                new NamedHazard("hostile: link in place of the modules", ground -> link(ground, ground.kind().modules())),
                new NamedHazard("hostile: link in place of the staging folder", ground -> link(ground, staging(ground))),
                new NamedHazard("hostile: link in place of the lock", ground -> link(ground, ground.kind().lock())),
                new NamedHazard("hostile: world-writable folder with a planted library", Hostility::planted),
                new NamedHazard("hostile: installed modules altered before an upgrade", Hostility::altered),
                new NamedHazard("hostile: options for java, sh and the loader in .env", Hostility::settings));
    }

    private static void manifest(Ground ground, Pattern what) throws Exception {
        Place place = ground.installed();
        place.put(ground.next());
        String json = Files.readString(place.folder().resolve(Release.MANIFEST));
        String hostile = what.matcher(json).replaceFirst(found -> found.group() + "../../../");
        if (hostile.equals(json)) {
            throw new AssertionError("the manifest has no " + what);
        }
        place.putManifest(hostile.getBytes(StandardCharsets.UTF_8));
        place.run(Map.of()).expectRefusal(MANIFEST, Release.MANIFEST);
        place.expectFirst();
        expectNothingBeside(place);
    }

    private static void otherArchive(Ground ground) throws Exception {
        Place place = ground.installed();
        Path mirror = Files.createTempDirectory(ground.scratch(), "mirror");
        for (String path : ground.next().paths()) {
            Path file = Files.createDirectories(mirror.resolve(path).getParent()).resolve(Path.of(path).getFileName());
            Files.copy(ground.next().vendor().resolve(path), file);
        }
        Files.writeString(mirror.resolve(ground.changed()), "PK\u0003\u0004 not that one");
        place.put(ground.next(), mirror.toUri().toString());
        place.run(Map.of()).expectRefusal(OTHER_BYTES, ground.kind().changed());
        place.expectFirst();
    }

    private static void link(Ground ground, String name) throws Exception {
        Place place = ground.place();
        Path elsewhere = Files.createTempDirectory(ground.scratch(), "elsewhere");
        place.put(ground.next());
        Files.createSymbolicLink(place.folder().resolve(name), elsewhere);
        place.run(Map.of()).expectRefusal(TARGET, name);
        try (Stream<Path> files = Files.list(elsewhere)) {
            if (files.findAny().isPresent()) {
                throw new AssertionError("something was written through the link " + name);
            }
        }
    }

    private static String staging(Ground ground) {
        return "." + ground.kind().modules() + ".staging";
    }

    /** Another user has left a folder that looks half-made; none of it may end up in what is installed. */
    private static void planted(Ground ground) throws Exception {
        Place place = ground.place();
        place.put(ground.next());
        Files.setPosixFilePermissions(place.folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Path lib = Files.createDirectories(place.folder().resolve(staging(ground)).resolve("tree/lib"));
        Files.writeString(lib.resolve("libevil.so"), "evil");
        Path installed = Files.createDirectories(place.folder().resolve(ground.kind().modules()).resolve("lib"));
        Files.writeString(installed.resolve("libevil.so"), "evil");
        place.run(Map.of()).expect(ground.next());
        place.expectWhole();
    }

    /** An upgrade takes over what stays as it is, and must not take this. */
    private static void altered(Ground ground) throws Exception {
        Place place = ground.installed();
        place.put(ground.next());
        try (Stream<Path> files = Files.walk(place.folder().resolve(ground.kind().modules()))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                byte[] content = Files.readAllBytes(file);
                content[content.length - 1]++;
                Files.write(file, content);
            }
        }
        place.run(Map.of()).expect(ground.next());
        place.expectWhole();
    }

    private static void settings(Ground ground) throws Exception {
        Place place = ground.installed();
        Path trace = place.folder().resolveSibling("trace");
        Files.writeString(
                place.folder().resolve(".env"),
                String.join(
                        "\n",
                        "X=$(touch " + trace + ")",
                        "Y=`touch " + trace + "`",
                        "JAVA_TOOL_OPTIONS=-XX:OnOutOfMemoryError=true -XX:Flags=" + trace,
                        "JDK_JAVA_OPTIONS=-version",
                        "NODE_OPTIONS=--require " + trace,
                        "BUN_OPTIONS=--preload " + trace,
                        "BUN_BE_BUN=1",
                        "NODE_PATH=" + trace,
                        "LD_PRELOAD=" + trace,
                        "PATH=" + trace,
                        "IFS=/",
                        "ENV=" + trace,
                        "APP_HOME=/",
                        "a;touch " + trace + "=1",
                        ""));
        Outcome outcome = place.run(Map.of());
        outcome.expect(ground.old());
        if (Files.exists(trace)) {
            throw new AssertionError(".env was evaluated: " + outcome);
        }
    }

    private static void expectNothingBeside(Place place) throws IOException {
        try (Stream<Path> files = Files.list(place.folder().getParent())) {
            List<Path> all = files.toList();
            if (!all.equals(List.of(place.folder()))) {
                throw new AssertionError("written outside of the folder: " + all);
            }
        }
    }
}
