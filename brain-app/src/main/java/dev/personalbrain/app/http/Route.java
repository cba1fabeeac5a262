package dev.personalbrain.app.http;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One method on one path.
 *
 * @param path with at most one group, which becomes the request's argument
 */
record Route(String method, Pattern path, Handler handler) {
    static Route get(String path, Handler handler) {
        return new Route("GET", Pattern.compile(path), handler);
    }

    static Route post(String path, Handler handler) {
        return new Route("POST", Pattern.compile(path), handler);
    }

    static Route delete(String path, Handler handler) {
        return new Route("DELETE", Pattern.compile(path), handler);
    }

    boolean hasPath(String path) {
        return this.path.matcher(path).matches();
    }

    String argument(String path) {
        Matcher matcher = this.path.matcher(path);
        return matcher.matches() && matcher.groupCount() == 1 ? matcher.group(1) : "";
    }

    @FunctionalInterface
    interface Handler {
        Response answer(Request request) throws IOException;
    }
}
