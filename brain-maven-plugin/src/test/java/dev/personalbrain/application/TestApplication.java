package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Builds the jars that a project's build would have packed, class by class. */
public final class TestApplication {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Prints {@code hello} when it is started. */
    public TestApplication withMainClass(String name) {
        return withClass(name, Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, Opcodes.V17);
    }

    public TestApplication withClass(String name, int accessOfMain, int version) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(version, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(accessOfMain, "main", "([Ljava/lang/String;)V", null, null);
        code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
        code.visitLdcInsn("hello");
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/io/PrintStream", "println", "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        return with(name.replace('.', '/') + ".class", writer.toByteArray());
    }

    /** @param lines of attributes, each with its line end */
    public TestApplication withManifest(String lines) {
        return with(JarFile.MANIFEST_NAME, "Manifest-Version: 1.0\r\n" + lines + "\r\n");
    }

    public TestApplication with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public TestApplication with(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    public Path writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(TIME);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    /** A released dependency in a repository's folder of its own, where every jar is called the same. */
    public static Dependency dependency(String id, Path file) {
        String[] parts = id.split(":");
        String classifier = parts.length == 4 ? parts[2] : "";
        String version = parts[parts.length - 1];
        boolean snapshot = version.endsWith("-SNAPSHOT");
        return new Dependency(parts[0], parts[1], classifier, version, file, "unused", snapshot, false);
    }
}
