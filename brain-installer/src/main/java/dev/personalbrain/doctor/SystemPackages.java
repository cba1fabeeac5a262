package dev.personalbrain.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a Linux distribution installs what is missing. Alpine and those with RPM find packages by the library's name; for Debian the usual
 * ones are known.
 */
public enum SystemPackages {
    DEBIAN {
        @Override
        public String library(String name) {
            String known = DEBIAN_PACKAGES.get(name);
            return known == null
                    ? "apt-get install -y apt-file && apt-file update && apt-file search /" + name
                    : "apt-get install -y " + known;
        }

        @Override
        public String java(int version) {
            return "apt-get install -y openjdk-" + version + "-jre-headless";
        }
    },
    ALPINE {
        @Override
        public String library(String name) {
            return "apk add so:" + name;
        }

        @Override
        public String java(int version) {
            return "apk add openjdk" + version + "-jre-headless";
        }
    },
    RPM {
        @Override
        public String library(String name) {
            return "dnf install -y '" + name + "()(64bit)'";
        }

        @Override
        public String java(int version) {
            return "dnf install -y java-" + version + "-openjdk-headless";
        }
    },
    OTHER {
        @Override
        public String library(String name) {
            return "install the package of this system that holds " + name;
        }

        @Override
        public String java(int version) {
            return "install Java " + version + " or later, or set JAVA_HOME";
        }
    };

    private static final Map<String, String> DEBIAN_PACKAGES = Map.ofEntries(
            Map.entry("libstdc++.so.6", "libstdc++6"),
            Map.entry("libgcc_s.so.1", "libgcc-s1"),
            Map.entry("libgomp.so.1", "libgomp1"),
            Map.entry("libatomic.so.1", "libatomic1"),
            Map.entry("libz.so.1", "zlib1g"),
            Map.entry("libssl.so.3", "libssl3"),
            Map.entry("libcrypto.so.3", "libssl3"),
            Map.entry("libexpat.so.1", "libexpat1"),
            Map.entry("libfontconfig.so.1", "libfontconfig1"),
            Map.entry("libfreetype.so.6", "libfreetype6"),
            Map.entry("libglib-2.0.so.0", "libglib2.0-0"),
            Map.entry("libGL.so.1", "libgl1"),
            Map.entry("libX11.so.6", "libx11-6"));

    /** The command that installs a shared library. */
    public abstract String library(String name);

    /** The command that installs a Java. */
    public abstract String java(int version);

    static SystemPackages ofMachine() {
        try {
            return of(Files.readString(Path.of("/etc/os-release")));
        } catch (IOException e) {
            return OTHER;
        }
    }

    /** @param release what {@code /etc/os-release} holds */
    public static SystemPackages of(String release) {
        List<String> names = release.lines()
                .filter(line -> line.startsWith("ID=") || line.startsWith("ID_LIKE="))
                .flatMap(line -> Stream.of(line.replaceFirst("^[^=]*=", "").split("[\\s\"']+")))
                .toList();
        if (names.contains("debian") || names.contains("ubuntu")) {
            return DEBIAN;
        }
        if (names.contains("alpine")) {
            return ALPINE;
        }
        return names.contains("fedora") || names.contains("rhel") || names.contains("centos") ? RPM : OTHER;
    }
}
