package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Cuts connections whose answer does not begin in time. The JDK's time-outs are for one read, and a server may trickle the head
 * byte by byte. Again and again, since the JDK repeats a request by itself where its connection is cut. A clock that is set meanwhile
 * changes nothing, as it would with {@link java.util.Timer}.
 */
final class HeadDeadline {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, HeadDeadline::thread);
    private final long millis;

    HeadDeadline(FetchLimits limits) {
        this.millis = limits.connect().plus(limits.silence()).toMillis();
        timer.setRemoveOnCancelPolicy(true);
        // Ends its thread where there is nothing to watch: nobody else would.
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "brain-head-deadline");
        thread.setDaemon(true);
        return thread;
    }

    Reply read(HttpURLConnection connection) throws IOException {
        Cut cut = new Cut(connection);
        Future<?> cutting = timer.scheduleAtFixedRate(cut, millis, millis, TimeUnit.MILLISECONDS);
        try {
            Reply reply = new Reply(connection, connection.getResponseCode());
            cut.check();
            return reply;
        } catch (IOException e) {
            cut.check();
            throw e;
        } finally {
            cutting.cancel(false);
        }
    }

    private static final class Cut implements Runnable {
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
