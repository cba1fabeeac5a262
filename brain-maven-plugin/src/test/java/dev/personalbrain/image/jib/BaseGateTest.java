package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.BaseCheck;
import dev.personalbrain.image.BaseImage;
import dev.personalbrain.image.ImagePlan;
import dev.personalbrain.libraries.NativeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseGateTest {
    private static final NativeFile ADDON = file("node_modules/addon/addon.node");
    private static final NativeFile LIBRARY = file("native_modules/lib/libjni.so");

    @TempDir
    private Path cache;

    private final RecordedEvents events = new RecordedEvents();
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void anNpmModuleThatCannotBeLoadedEndsTheBuild() throws IOException {
        Base old = base("GLIBC_2.31");

        assertThatThrownBy(() -> check(BaseCheck.AUTO, old, ADDON))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(
                        "addon@1: node_modules/addon/addon.node needs GLIBC_2.34 of libc.so.6, but base image"
                                + " example/base:1 has no newer one than GLIBC_2.31: take a base image that has it")
                .hasMessageContaining("-Dbrain.baseCheck=off");
        assertThatCode(() -> check(BaseCheck.AUTO, base("GLIBC_2.34"), ADDON)).doesNotThrowAnyException();
    }

    @Test
    void aMavenModuleThatCannotBeLoadedIsAWarningUnlessTheUserWantsAnError() throws IOException {
        Base old = base("GLIBC_2.31");

        check(BaseCheck.AUTO, old, LIBRARY);

        assertThat(events.of("warn"))
                .singleElement()
                .asString()
                .contains("native_modules/lib/libjni.so needs GLIBC_2.34");
        assertThatThrownBy(() -> check(BaseCheck.REQUIRED, old, LIBRARY)).isInstanceOf(UserException.class);
    }

    @Test
    void nothingIsComparedWhereTheUserDoesNotWantIt() throws IOException {
        check(BaseCheck.OFF, base("GLIBC_2.31"), ADDON, LIBRARY);

        assertThat(events.lines()).isEmpty();
        assertThat(reads).hasValue(0);
    }

    @Test
    void theLayersOfABaseAreReadOnce() throws IOException {
        check(BaseCheck.AUTO, base("GLIBC_2.34"), ADDON);
        check(BaseCheck.AUTO, base("GLIBC_2.34"), ADDON);

        assertThat(reads).hasValue(1);
        assertThatThrownBy(() -> check(BaseCheck.AUTO, base("GLIBC_2.31"), ADDON))
                .isInstanceOf(UserException.class);
    }

    @Test
    void aLayerThatCannotBeReadIsNotCompared() throws IOException {
        LayerBlob usual = base("GLIBC_2.31").layers().get(0);
        LayerBlob packed = new LayerBlob(
                usual.name(),
                usual.digest(),
                usual.diffId(),
                usual.size(),
                usual.content(),
                Optional.empty(),
                Optional.of("application/vnd.oci.image.layer.v1.tar+zstd"),
                List.of());

        check(BaseCheck.AUTO, new Base(Optional.empty(), Map.of(), List.of(packed)), ADDON);

        assertThat(events.of("warn")).singleElement().asString().contains("not gzipped tars");
    }

    private void check(BaseCheck check, Base base, NativeFile... files) throws IOException {
        ImagePlan usual = TestPlan.of(TestPlan.modest());
        ImagePlan plan = new ImagePlan(
                usual.base(), usual.platform(), usual.layers(), usual.container(), usual.created(), List.of(files));
        BaseImages bases = (BaseImage image, dev.personalbrain.platform.Platform platform) -> base;
        new BaseGate(check, new BaseInspection(cache), events)
                .before(bases, plan)
                .read(plan.base(), plan.platform());
    }

    /** One layer with a C library. */
    private Base base(String newest) throws IOException {
        byte[] libc = TestElf.x64()
                .soname("libc.so.6")
                .defining("GLIBC_2.2.5", newest)
                .build();
        byte[] tar = TestBase.tar(Map.of("usr/lib/libc.so.6", libc));
        byte[] layer = TestBase.gzip(tar);
        BlobContent content = () -> {
            reads.incrementAndGet();
            return new ByteArrayInputStream(layer);
        };
        return new Base(
                Optional.empty(),
                Map.of(),
                List.of(new LayerBlob(
                        "base 1/1", Digests.of(layer), Digests.of(tar), layer.length, content, Optional.empty())));
    }

    private static NativeFile file(String path) {
        String module = path.split("/")[1] + "@1";
        return new NativeFile(module, path, List.of("libc.so.6"), Map.of("libc.so.6", List.of("GLIBC_2.34")));
    }
}
