package dev.personalbrain.application;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the class to start: the configured one, else the one that the jar's manifest names, else the only one of the jar that has a
 * {@code public static void main(String[])}. The first two may be a dependency's, as the launchers of some frameworks are. Does not
 * look for a {@code main} that is inherited.
 */
public final class MainClassFinder {
    private static final int PUBLIC_STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;

    private MainClassFinder() {}

    /** @throws UserException where there is none, or several to choose from */
    public static String find(ApplicationJar jar, List<Dependency> dependencies, Optional<String> configured)
            throws IOException {
        Optional<String> named = configured.isPresent() ? configured : jar.mainClass();
        if (named.isEmpty()) {
            return only(candidates(jar), jar);
        }
        if (!isPresent(named.get(), jar, dependencies)) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    (configured.isPresent() ? "<mainClass> '" : "Main-Class in the manifest '") + named.get()
                            + "' is not a class of " + jar + " or of a dependency: give the full name of one that is");
        }
        return named.get();
    }

    private static boolean isPresent(String mainClass, ApplicationJar jar, List<Dependency> dependencies)
            throws IOException {
        if (jar.hasClass(mainClass)) {
            return true;
        }
        for (Dependency dependency : dependencies) {
            if (ApplicationJar.hasClass(dependency, mainClass)) {
                return true;
            }
        }
        return false;
    }

    private static String only(List<String> candidates, ApplicationJar jar) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String found = candidates.isEmpty() ? "no class" : "several classes (" + String.join(", ", candidates) + ")";
        throw new UserException(
                ExitCode.CONFIGURATION,
                found + " with 'public static void main(String[])' in " + jar
                        + ": name the one to start as <mainClass>");
    }

    private static List<String> candidates(ApplicationJar jar) throws IOException {
        List<String> candidates = new ArrayList<>();
        for (JarEntry entry : ApplicationClasses.of(jar)) {
            mainClass(jar, entry).ifPresent(candidates::add);
        }
        return candidates.stream().sorted().toList();
    }

    private static Optional<String> mainClass(ApplicationJar jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.open(entry)) {
            return mainClass(new ClassReader(in));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // What ASM throws for a class file that is newer than itself, or cut off.
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    entry.getName() + " in " + jar + " cannot be read, so that no main method can be looked for: name"
                            + " the class to start as <mainClass>",
                    e);
        }
    }

    private static Optional<String> mainClass(ClassReader reader) {
        MainMethod visitor = new MainMethod();
        reader.accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return visitor.found ? Optional.of(reader.getClassName().replace('/', '.')) : Optional.empty();
    }

    private static final class MainMethod extends ClassVisitor {
        private boolean found;

        MainMethod() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            found |= (access & PUBLIC_STATIC) == PUBLIC_STATIC
                    && name.equals("main")
                    && descriptor.equals("([Ljava/lang/String;)V");
            return null;
        }
    }
}
