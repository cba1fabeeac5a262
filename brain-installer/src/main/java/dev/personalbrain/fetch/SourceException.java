package dev.personalbrain.fetch;

import java.util.OptionalLong;

/** One source's failure to deliver one file; the message is the reason alone, without the place. */
final class SourceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    /** What a server asked for, in milliseconds; -1 for nothing. */
    private final long wait;

    SourceException(FailureKind kind, String reason) {
        this(kind, reason, OptionalLong.empty(), null);
    }

    SourceException(FailureKind kind, String reason, Exception cause) {
        this(kind, reason, OptionalLong.empty(), cause);
    }

    SourceException(FailureKind kind, String reason, OptionalLong wait, Exception cause) {
        super(reason, cause);
        this.kind = kind;
        this.wait = wait.orElse(-1);
    }

    FailureKind kind() {
        return kind;
    }

    OptionalLong waitMillis() {
        return wait < 0 ? OptionalLong.empty() : OptionalLong.of(wait);
    }
}
