package org.example;

public class Core {
    public static String greeting() {
        return "hello";
    }
}
