package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.TestElf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

class SystemFilesTest {
    private final SystemFiles files = new SystemFiles();

    @Test
    void findsLibrariesInTheLoadersFolders() throws IOException {
        LayerReader.read(
                new Layer()
                        .library("usr/lib/libone.so.1", "ONE_1")
                        .library("lib64/libtwo.so.2")
                        .library("opt/java/lib/libjava.so")
                        .file("usr/lib/libscript.so", "INPUT(libone.so.1)")
                        .end(),
                files);

        assertThat(files.found()).containsOnlyKeys("libone.so.1", "libtwo.so.2");
        assertThat(files.found().get("libone.so.1").versions()).containsExactly("ONE_1");
    }

    @Test
    void aFolderThatTheLoaderIsToldOfCountsWhereverLibIsALinkToo() throws IOException {
        LayerReader.read(
                new Layer()
                        .library("usr/lib/x86_64-linux-gnu/libc.so.6", "GLIBC_2.36")
                        .library("opt/vendor/lib/libvendor.so.1")
                        .end(),
                files);
        assertThat(files.found()).isEmpty();

        LayerReader.read(
                new Layer()
                        .file("etc/ld.so.conf.d/x86_64-linux-gnu.conf", "# multiarch\n/lib/x86_64-linux-gnu\n")
                        .file("etc/ld.so.conf.d/vendor.conf", "/opt/vendor/lib/\n")
                        .end(),
                files);

        assertThat(files.found()).containsOnlyKeys("libc.so.6", "libvendor.so.1");
    }

    @Test
    void aLinkLeadsToItsLibrary() throws IOException {
        LayerReader.read(
                new Layer()
                        .link("usr/lib/libz.so.1", "libz.so.1.2")
                        .link("usr/lib/libz.so", "libz.so.1")
                        .library("usr/lib/libz.so.1.2", "ZLIB_1.2")
                        .link("lib64/ld-linux-x86-64.so.2", "/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2")
                        .library("usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2", "GLIBC_2.4")
                        .link("usr/lib/libgone.so.1", "libgone.so.1.0")
                        .link("usr/lib/libself.so.1", "libself.so.1")
                        .end(),
                files);

        assertThat(files.found()).containsOnlyKeys("libz.so", "libz.so.1", "libz.so.1.2", "ld-linux-x86-64.so.2");
        assertThat(files.found().get("libz.so").versions()).containsExactly("ZLIB_1.2");
    }

    @Test
    void aLaterLayerReplacesAndRemoves() throws IOException {
        LayerReader.read(
                new Layer()
                        .library("usr/lib/libone.so.1", "ONE_1")
                        .library("usr/lib/libtwo.so.2")
                        .library("usr/local/lib/libthree.so.3")
                        .library("lib64/libfour.so.4")
                        .end(),
                files);

        LayerReader.read(
                new Layer()
                        .library("./usr/lib/libone.so.1", "ONE_2")
                        .file("usr/lib/.wh.libtwo.so.2", "")
                        .file("usr/.wh.local", "")
                        .file("lib64/.wh..wh..opq", "")
                        .end(),
                files);

        assertThat(files.found()).containsOnlyKeys("libone.so.1");
        assertThat(files.found().get("libone.so.1").versions()).containsExactly("ONE_2");
    }

    /** A layer of an image. */
    private static final class Layer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

        Layer library(String path, String... versions) throws IOException {
            return file(path, TestElf.x64().glibc().defining(versions).build());
        }

        Layer file(String path, String text) throws IOException {
            return file(path, text.getBytes(StandardCharsets.UTF_8));
        }

        private Layer file(String path, byte[] content) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(path);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            return this;
        }

        Layer link(String path, String target) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(path, TarConstants.LF_SYMLINK);
            entry.setLinkName(target);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
            return this;
        }

        ByteArrayInputStream end() throws IOException {
            tar.close();
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }
}
