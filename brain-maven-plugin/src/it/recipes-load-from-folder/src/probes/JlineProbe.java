package probes;

import org.jline.nativ.CLibrary;

final class JlineProbe implements Probe {
    @Override
    public String run() {
        return "standard output is a terminal: " + (CLibrary.isatty(1) == 1);
    }
}
