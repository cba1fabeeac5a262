package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaOptionsTest {
    private static final Platform LINUX = Platform.of(Os.LINUX, Arch.X64);
    private static final Platform MAC = Platform.of(Os.DARWIN, Arch.ARM64);

    private final Manifest manifest = new Manifest(
            new Manifest.Application("brain", "1"),
            List.of(LINUX, MAC),
            List.of(),
            List.of(
                    module("g:b:1", Map.of("java.library.path", "${lib}")),
                    module(
                            "g:a:1",
                            Map.of(
                                    "z.file",
                                    "${lib}/libz.so",
                                    "java.library.path",
                                    "${lib}",
                                    "a.b",
                                    "true",
                                    "t",
                                    "${tmp}/t"))));

    @Test
    void areInAFixedOrderWithTheUsersArgumentsLast() {
        assertThat(JavaOptions.of(manifest, LINUX, List.of("-Xmx1g", "-Da.b.c=1"))
                        .options())
                .containsExactly(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=${APP_TMP}",
                        "-Da.b=true",
                        "-Djava.library.path=${APP_HOME}/native_modules/lib",
                        "-Dt=${APP_TMP}/t",
                        "-Dz.file=${APP_HOME}/native_modules/lib/libz.so",
                        "-Xmx1g",
                        "-Da.b.c=1");
    }

    @Test
    void holdThePropertiesOfTheirPlatformOnly() {
        assertThat(JavaOptions.of(manifest, MAC, List.of()).options())
                .containsExactly("--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=${APP_TMP}");
    }

    @Test
    void refuseAnArgumentThatHidesTheFolderOfLibraries() {
        assertThatThrownBy(() -> JavaOptions.of(manifest, LINUX, List.of("-Djava.library.path=/opt/lib")))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "<jvmArguments>: '-Djava.library.path=/opt/lib' hides the native modules, which set"
                                + " java.library.path: add ${APP_HOME}/native_modules/lib to its value, or set <loading> to jar");
        String both = "-Djava.library.path=${APP_HOME}/native_modules/lib:/opt/lib";
        assertThat(JavaOptions.of(manifest, LINUX, List.of(both)).options()).endsWith(both);
        assertThat(JavaOptions.of(manifest, LINUX, List.of("-Da.b=false")).options())
                .endsWith("-Da.b=false");
    }

    private static MavenModule module(String id, Map<String, String> properties) {
        Installation installation = new Installation("x.jar", 1, "0".repeat(64), List.of(), List.of(), properties, 0);
        return new MavenModule(id, "x.jar", 1, "0".repeat(64), Map.of(LINUX, installation));
    }
}
