package dev.personalbrain.app.http;

/** A request that is refused because of how it is made. The message is the reason that the caller reads. */
final class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    HttpException(int status, String reason) {
        super(reason);
        this.status = status;
    }

    int status() {
        return status;
    }
}
