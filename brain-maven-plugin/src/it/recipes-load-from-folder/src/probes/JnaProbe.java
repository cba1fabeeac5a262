package probes;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;

final class JnaProbe implements Probe {
    @Override
    public String run() {
        Function abs = NativeLibrary.getInstance("c").getFunction("abs");
        return "abs(-42) is " + abs.invokeInt(new Object[] {-42});
    }
}
