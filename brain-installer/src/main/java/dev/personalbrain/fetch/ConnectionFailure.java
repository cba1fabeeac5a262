package dev.personalbrain.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/** What an exception of the network means for us: decided by types, never by message. */
public final class ConnectionFailure {
    private ConnectionFailure() {}

    static SourceException of(IOException e, PartialFile file) {
        FailureKind kind = kind(e);
        boolean inBetween = kind == FailureKind.TIMED_OUT || kind == FailureKind.BROKEN;
        return new SourceException(kind, reason(e) + (inBetween ? " (" + file.progress() + ")" : ""), e);
    }

    public static FailureKind kind(IOException e) {
        if (cause(e, CertificateException.class).isPresent()) {
            return certificateKind(e);
        }
        if (cause(e, ProxyRefusal.class).isPresent()) {
            return cause(e, ProxyRefusal.class).get().kind();
        }
        if (e instanceof SSLHandshakeException) {
            return FailureKind.NO_COMMON_GROUND;
        }
        if (e instanceof UnknownHostException) {
            return FailureKind.UNKNOWN_HOST;
        }
        if (e instanceof SocketTimeoutException) {
            return FailureKind.TIMED_OUT;
        }
        boolean noWay = e instanceof ConnectException || e instanceof NoRouteToHostException;
        return noWay ? FailureKind.UNREACHABLE : FailureKind.BROKEN;
    }

    /** Java has no type of its own for a certificate of another name, but for all else that may be wrong. */
    private static FailureKind certificateKind(IOException e) {
        if (cause(e, CertPathBuilderException.class).isPresent()) {
            return FailureKind.UNTRUSTED;
        }
        if (isOutOfDate(e)) {
            return FailureKind.OUT_OF_DATE;
        }
        boolean isOfPath = cause(e, CertPathValidatorException.class).isPresent();
        return isOfPath ? FailureKind.UNTRUSTED : FailureKind.MISNAMED;
    }

    private static boolean isOutOfDate(IOException e) {
        return cause(e, CertificateExpiredException.class).isPresent()
                || cause(e, CertificateNotYetValidException.class).isPresent();
    }

    /** For people, in one line. */
    public static String reason(IOException e) {
        return switch (kind(e)) {
            case UNTRUSTED, OUT_OF_DATE, MISNAMED -> certificate(e);
            case UNKNOWN_HOST -> "unknown host " + e.getMessage();
            case TIMED_OUT -> "no answer in time";
            case NO_COMMON_GROUND -> "no encrypted connection: " + oneLine(e);
            case BROKEN -> "connection broke: " + oneLine(e);
            default -> oneLine(e);
        };
    }

    private static String certificate(IOException e) {
        if (cause(e, CertPathBuilderException.class).isPresent()) {
            return "its certificate is from an unknown authority";
        }
        if (cause(e, CertificateExpiredException.class).isPresent()) {
            return "its certificate has expired";
        }
        return "its certificate is not valid: " + oneLine(e);
    }

    private static String oneLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
