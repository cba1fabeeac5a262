import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Prints a port of this machine that is free: the one that is asked for, which has to be; without one 3333, or any. Run as a source
 * file. Another program may still take it before it is used.
 */
public final class Port {
    private static final int USUAL = 3333;

    private Port() {}

    public static void main(String[] arguments) {
        String wanted = arguments[0];
        if (wanted.isEmpty()) {
            System.out.println(isFree(USUAL) ? USUAL : free());
            return;
        }
        if (!wanted.matches("[1-9][0-9]{0,4}")) {
            refuse("BRAIN_PORT is '" + wanted + "': a number from 1 to 65535 was expected");
        }
        if (!isFree(Integer.parseInt(wanted))) {
            refuse("port " + wanted + " is taken: name another in BRAIN_PORT, or none");
        }
        System.out.println(wanted);
    }

    private static void refuse(String reason) {
        System.err.println("demo: " + reason);
        System.exit(1);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("this machine has no free port", e);
        }
    }
}
