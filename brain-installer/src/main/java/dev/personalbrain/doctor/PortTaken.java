package dev.personalbrain.doctor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/**
 * A port that another program listens on, or that this user may not listen on. The application itself is no other; where this user
 * cannot see what listens, it may be the application: a warning.
 */
record PortTaken(int port) implements Examination {
    private static final int FIRST_FREE_FOR_ALL = 1024;
    private static final String OTHER = "set another port";

    @Override
    public List<Finding> of(Patient patient) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return List.of();
        } catch (BindException e) {
            Optional<Listener> listener = Listener.on(port);
            boolean own = listener.isPresent() && listener.get().belongsTo(patient.root());
            return own ? List.of() : List.of(finding(listener));
        }
    }

    private Finding finding(Optional<Listener> listener) {
        boolean mayNot = listener.isEmpty()
                && port < FIRST_FREE_FOR_ALL
                && !User.current().equals(User.ROOT);
        if (mayNot) {
            String have = "'" + User.current() + "' may not listen on ports below " + FIRST_FREE_FOR_ALL;
            return finding(Severity.ERROR, have, OTHER);
        }
        return listener.map(each ->
                        finding(Severity.ERROR, each + " listens on it", "kill " + each.process() + ", or " + OTHER))
                .orElseGet(() -> finding(
                        Severity.WARNING,
                        "a program listens on it that '" + User.current()
                                + "' cannot see, be it the application or another",
                        "run this as root to see which it is; where it is another, " + OTHER));
    }

    private Finding finding(Severity severity, String have, String mend) {
        return new Finding(Symptom.PORT, severity, "", "", "port " + port, have, mend);
    }
}
