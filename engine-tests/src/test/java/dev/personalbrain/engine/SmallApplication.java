package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application with one native module and one library, to be built and built again. */
final class SmallApplication {
    /** Of the native module's jar in a Maven repository. */
    static final String MODULE = "net/java/dev/jna/jna/5.19.1/jna-5.19.1.jar";

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>small</artifactId>
              <version>1.0</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
                <slf4j.version>2.0.17</slf4j.version>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>net.java.dev.jna</groupId>
                  <artifactId>jna</artifactId>
                  <version>5.19.1</version>
                </dependency>
                <dependency>
                  <groupId>org.slf4j</groupId>
                  <artifactId>slf4j-api</artifactId>
                  <version>${slf4j.version}</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                  </plugin>
                  <plugin>
                    <groupId>dev.personalbrain</groupId>
                    <artifactId>brain-maven-plugin</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <configuration>
                      %s
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
    private static final String MAIN = """
            package org.example;

            /** Calls the C library. */
            public final class Main {
                public static void main(String[] arguments) {
                    int pid = com.sun.jna.Function.getFunction("c", "getpid").invokeInt(new Object[0]);
                    System.out.println(pid == ProcessHandle.current().pid() ? "%s" : "wrong: " + pid);
                }
            }
            """;

    private final Path folder;

    private SmallApplication(Path folder) {
        this.folder = folder;
    }

    /** Makes the project. */
    static SmallApplication in(Path folder) throws IOException {
        return in(folder, "");
    }

    /** @param configuration of the plugin, XML */
    static SmallApplication in(Path folder, String configuration) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/org/example"));
        Files.writeString(folder.resolve("pom.xml"), POM.formatted(configuration));
        Files.writeString(sources.resolve("Main.java"), MAIN.formatted("native code works"));
        return new SmallApplication(folder);
    }

    /** Changes its code. */
    SmallApplication saying(String words) throws IOException {
        Files.writeString(folder.resolve("src/main/java/org/example/Main.java"), MAIN.formatted(words));
        return this;
    }

    /** Runs {@code brain:dockerfile}; the build context. */
    Path dockerfile(String... options) throws IOException, InterruptedException {
        MavenBuild.in(folder)
                .with("-Dbrain.from.image=" + Engine.running().base())
                .with(options)
                .run("brain:dockerfile");
        return folder.resolve("target/docker");
    }
}
