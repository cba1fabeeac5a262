package org.example;

/** Cannot be started. */
public class NoMain {
    static void main(String[] arguments) {}
}
