package org.example;

import org.fusesource.jansi.internal.CLibrary;

/** Calls native code. */
public class Main {
    public static void main(String[] arguments) {
        System.out.println("terminal: " + CLibrary.isatty(0) + ", arguments: " + String.join("|", arguments));
    }
}
