package org.example;

/** Says what it was given. */
public class Main {
    public static void main(String[] arguments) {
        System.out.println("arguments: " + String.join("|", arguments));
    }
}
