package dev.personalbrain.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

/**
 * An application that carries files and settings which builds of images easily get wrong: blanks, quotes, other alphabets, links,
 * executable bits, empty folders, long paths, a large file.
 */
final class AwkwardApplication {
    private static final int LARGE = 24 << 20;
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>awkward</artifactId>
              <version>1.0</version>
              <name>An "awkward" app</name>
              <description>Costs $5, or 'less' \\ more</description>
              <url>https://example.org/?a=$b&amp;c</url>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
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
                  <version>2.0.17</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-resources-plugin</artifactId>
                    <version>3.5.0</version>
                  </plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                  </plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.6.1</version>
                  </plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-jar-plugin</artifactId>
                    <version>3.5.1</version>
                  </plugin>
                  <plugin>
                    <groupId>dev.personalbrain</groupId>
                    <artifactId>brain-maven-plugin</artifactId>
                    <version>0.1.0-SNAPSHOT</version>
                    <configuration>
                      <mainClass>org.example.Main</mainClass>
                      <port>8080</port>
                      <extraDirectories>
                        <paths>
                          <path>src/main/extra files</path>
                          <path>
                            <from>src/main/more</from>
                            <into>a b/c'd</into>
                          </path>
                        </paths>
                        <permissions>
                          <permission>
                            <file>**/by-pattern</file>
                            <mode>750</mode>
                          </permission>
                        </permissions>
                      </extraDirectories>
                      <container>
                        <user>12345:54321</user>
                        <ports>
                          <port>53/udp</port>
                          <port>9000-19000</port>
                        </ports>
                        <workingDirectory>/app/a b/$HOME's</workingDirectory>
                        <volumes>
                          <volume>/app/$HOME's cache</volume>
                          <volume>/var/some folder</volume>
                        </volumes>
                        <environment>
                          <PLAIN>plain</PLAIN>
                          <EMPTY></EMPTY>
                          <QUOTES>"double" 'single' `back`</QUOTES>
                          <DOLLARS>$PATH ${NONE:-x} $ \\$</DOLLARS>
                          <BACKSLASHES>\\ \\\\ \\n C:\\dir\\</BACKSLASHES>
                          <HASH># none</HASH>
                          <UNICODE>Grüße, 日本語 \uD83E\uDDE0</UNICODE>
                        </environment>
                        <labels>
                          <org.example.quotes>"double" 'single'</org.example.quotes>
                          <org.example.dollars>$PATH ${NONE:-x}</org.example.dollars>
                          <org.example.backslashes>\\ \\\\ \\n end\\</org.example.backslashes>
                        </labels>
                        <args>
                          <arg>--say</arg>
                          <arg>$HOME "quoted" it's \\ end</arg>
                        </args>
                        <stopSignal>SIGINT</stopSignal>
                        <healthCheck>
                          <command>
                            <word>sh</word>
                            <word>-c</word>
                            <word>test -d "$BRAIN_DATA_DIR" # it's there</word>
                          </command>
                          <interval>1m30s</interval>
                          <timeout>2s</timeout>
                          <startPeriod>500ms</startPeriod>
                          <retries>7</retries>
                        </healthCheck>
                      </container>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
    private static final String MAIN = """
            package org.example;

            /** Calls the C library, and says what it was told to. */
            public final class Main {
                public static void main(String[] arguments) {
                    int pid = com.sun.jna.Function.getFunction("c", "getpid").invokeInt(new Object[0]);
                    System.out.println(pid == ProcessHandle.current().pid() ? "native code works" : "wrong: " + pid);
                    for (String argument : arguments) {
                        System.out.println("[" + argument + "]");
                    }
                }
            }
            """;

    private final Path extra;

    private AwkwardApplication(Path extra) {
        this.extra = extra;
    }

    /** Makes the project in a folder. */
    static Path write(Path folder) throws IOException {
        AwkwardApplication application = new AwkwardApplication(folder.resolve("src/main/extra files"));
        put(folder.resolve("pom.xml"), POM);
        put(folder.resolve("src/main/java/org/example/Main.java"), MAIN);
        put(folder.resolve("src/main/more/deep/er/file.txt"), "more");
        application.names();
        application.modes();
        application.links();
        application.sizes();
        return folder;
    }

    /** Other bytes; the same size. */
    static void changeLargeFile(Path project) throws IOException {
        Files.write(project.resolve("src/main/extra files/large.bin"), large(2));
    }

    private static byte[] large(long seed) {
        byte[] bytes = new byte[LARGE];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private void names() throws IOException {
        String[] names = {
            "with blanks.txt",
            " blank in front",
            "blank behind ",
            "Wörterbuch/Straße.txt",
            "日本語/ファイル.txt",
            "\uD83E\uDDE0.txt",
            "e\u0301.txt",
            "$HOME/${USER}.txt",
            "it's.txt",
            "\"quoted\".txt",
            "back\\slash.txt",
            "#hash",
            "!bang",
            "-dash",
            "star*?[a-z].txt",
            "{brace},comma;semicolon",
            ".hidden/.file",
            ".gitignore",
            "~backup~",
            "a&b|c<d>e.txt",
            "percent%20.txt",
            "with=equals",
            "UPPER/case",
            "upper/case"
        };
        for (String name : names) {
            put(extra.resolve(name), name);
        }
    }

    private void modes() throws IOException {
        String[] modes = {"rw-r--r--", "rwxr-xr-x", "rwx------", "rw-------", "r--r--r--", "r-xr-xr-x", "rw-rw-rw-"};
        for (String mode : modes) {
            put(extra.resolve("modes/" + mode + ".sh"), "#!/bin/sh\n");
            Files.setPosixFilePermissions(
                    extra.resolve("modes/" + mode + ".sh"), PosixFilePermissions.fromString(mode));
        }
        put(extra.resolve("modes/by-pattern"), "750");
    }

    private void links() throws IOException {
        put(extra.resolve("links/libfoo.so.1.2"), "not a library");
        Files.createSymbolicLink(extra.resolve("links/libfoo.so.1"), Path.of("libfoo.so.1.2"));
        Files.createSymbolicLink(extra.resolve("links/libfoo.so"), Path.of("libfoo.so.1"));
        Files.createSymbolicLink(extra.resolve("links/up and away"), Path.of("../with blanks.txt"));
        Files.createSymbolicLink(extra.resolve("links/folder"), Path.of("../modes"));
        Files.createSymbolicLink(extra.resolve("links/made later"), Path.of("no such file"));
    }

    /** An empty folder, an empty file, a large one, and a path beyond what the oldest tar format takes. */
    private void sizes() throws IOException {
        Files.createDirectories(extra.resolve("empty/nested empty"));
        put(extra.resolve("zero"), "");
        Files.write(extra.resolve("large.bin"), large(1));
        put(extra.resolve(("long-" + "x".repeat(60) + "/").repeat(5) + "file-" + "y".repeat(120)), "deep");
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
