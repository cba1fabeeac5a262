package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Cuts connections whose answer does not begin in time. The JDK's time-outs are for one read, and a server may trickle the head
 * byte by byte. Again and again, since the JDK repeats a request by itself where its connection is cut.
 */
final class HeadDeadline {
    private final Timer timer = new Timer("brain-head-deadline", true);
    private final long millis;

    HeadDeadline(FetchLimits limits) {
        this.millis = limits.connect().plus(limits.silence()).toMillis();
    }

    Reply read(HttpURLConnection connection) throws IOException {
        Cut cut = new Cut(connection);
        timer.schedule(cut, millis, millis);
        try {
            Reply reply = new Reply(connection, connection.getResponseCode());
            cut.check();
            return reply;
        } catch (IOException e) {
            cut.check();
            throw e;
        } finally {
            cut.cancel();
        }
    }

    private static final class Cut extends TimerTask {
        private final HttpURLConnection connection;
        private volatile boolean isMade;

        Cut(HttpURLConnection connection) {
            this.connection = connection;
        }

        /** Asked after success too: the JDK keeps the exception to itself where it has read a status. */
        void check() throws SocketTimeoutException {
            if (isMade) {
                throw new SocketTimeoutException("the answer's head is not there in time");
            }
        }

        @Override
        public void run() {
            isMade = true;
            connection.disconnect();
        }
    }
}
