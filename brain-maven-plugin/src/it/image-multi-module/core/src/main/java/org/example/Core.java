package org.example;

import org.fusesource.jansi.internal.CLibrary;

/** Calls native code. */
public class Core {
    private Core() {}

    public static String terminal() {
        return "terminal: " + CLibrary.isatty(0);
    }
}
