package dev.personalbrain.doctor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/** A port that another program listens on, or that this user may not listen on. The application itself is no other. */
record PortTaken(int port) implements Examination {
    private static final int FIRST_FREE_FOR_ALL = 1024;

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
        String have = mayNot
                ? "'" + User.current() + "' may not listen on ports below " + FIRST_FREE_FOR_ALL
                : listener.map(each -> each + " listens on it").orElse("another program listens on it");
        String other = "set another port";
        return Finding.error(
                Symptom.PORT,
                "",
                "",
                "port " + port,
                have,
                listener.map(each -> "kill " + each.process() + ", or " + other).orElse(other));
    }
}
