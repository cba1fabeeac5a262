package org.example;

/** The application's own code, which no benchmark runs: of interest is what becomes of its dependencies. */
public final class Main {
    private static final String GREETING = "build 1";

    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(GREETING);
    }
}
