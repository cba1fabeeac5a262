package org.example;

/** Uses the other module. */
public class Main {
    public static void main(String[] arguments) {
        System.out.println(Core.terminal());
    }
}
