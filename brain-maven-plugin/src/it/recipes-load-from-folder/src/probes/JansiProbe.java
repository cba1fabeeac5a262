package probes;

import org.fusesource.jansi.internal.CLibrary;

final class JansiProbe implements Probe {
    @Override
    public String run() {
        return "standard output is a terminal: " + (CLibrary.isatty(1) == 1);
    }
}
