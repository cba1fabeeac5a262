package dev.personalbrain.image.jib;

import dev.personalbrain.fetch.ConnectionFailure;
import dev.personalbrain.fetch.FailureKind;
import java.io.IOException;

/** Why a registry did not do what it was asked: once, before anybody has decided whether to ask again. */
abstract sealed class RegistryFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param reason may repeat what strangers said */
    private RegistryFailure(String reason, Throwable cause) {
        super(reason.replaceAll("\\p{Cntrl}", "?"), cause);
    }

    /** How often it may be asked again, however patient the limits are. */
    abstract int retries();

    /** That the registry wants to be left alone. */
    long demandedMillis() {
        return 0;
    }

    /** No answer came, or not the whole of it. */
    static final class Connection extends RegistryFailure {
        private static final long serialVersionUID = 1L;

        private final FailureKind kind;

        Connection(IOException cause) {
            super(ConnectionFailure.reason(cause), cause);
            this.kind = ConnectionFailure.kind(cause);
        }

        FailureKind kind() {
            return kind;
        }

        @Override
        int retries() {
            return kind == FailureKind.TIMED_OUT ? 1 : kind.retries();
        }
    }

    /** The way there could be read by others, and nobody has allowed that, or not for logins. */
    static final class Insecure extends RegistryFailure {
        private static final long serialVersionUID = 1L;

        private final String host;
        private final boolean isForLogin;

        /** @param isForLogin whether the way is allowed, and a login is to be sent there */
        Insecure(String host, boolean isForLogin) {
            super(host + " is not secure", null);
            this.host = host;
            this.isForLogin = isForLogin;
        }

        String host() {
            return host;
        }

        boolean isForLogin() {
            return isForLogin;
        }

        @Override
        int retries() {
            return 0;
        }
    }

    /** A success that no registry would tell: a portal, a login page or a web site answers in its place. */
    static final class NoRegistry extends RegistryFailure {
        private static final long serialVersionUID = 1L;

        /** @param type what came instead: {@code text/html} */
        NoRegistry(String type) {
            super(type, null);
        }

        @Override
        int retries() {
            return 0;
        }
    }

    /** An answer other than the one that was asked for. */
    static final class Answer extends RegistryFailure {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String detail;
        private final long demandedMillis;
        private final boolean isPassing;
        private final boolean isForKnown;

        private Answer(int status, String detail, long demandedMillis, boolean isPassing, boolean isForKnown) {
            super("HTTP " + status + (detail.isEmpty() ? "" : " (" + detail + ")"), null);
            this.status = status;
            this.detail = detail;
            this.demandedMillis = demandedMillis;
            this.isPassing = isPassing;
            this.isForKnown = isForKnown;
        }

        /** @param detail for people; may be empty */
        static Answer of(int status, String detail, long demandedMillis) {
            boolean isBusy = status == 408 || status == 425 || status == 429;
            return new Answer(status, detail, demandedMillis, isBusy || status >= 500 && status < 600, false);
        }

        static Answer of(int status, String detail) {
            return of(status, detail, 0);
        }

        int status() {
            return status;
        }

        /** The same, where beginning anew may help whatever the status is. */
        Answer passing() {
            return new Answer(status, detail, demandedMillis, true, isForKnown);
        }

        /** The same, given to somebody whose login has been found good. */
        Answer forKnown() {
            return new Answer(status, detail, demandedMillis, isPassing, true);
        }

        boolean isForKnown() {
            return isForKnown;
        }

        @Override
        long demandedMillis() {
            return demandedMillis;
        }

        @Override
        int retries() {
            return isPassing ? Integer.MAX_VALUE : 0;
        }
    }
}
