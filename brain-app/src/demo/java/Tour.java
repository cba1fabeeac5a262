import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A first use of the running application through its HTTP API: health, notes, search, a message sealed and opened. Run as a source
 * file, {@code java Tour.java http://127.0.0.1:3333 PID}, so that it needs the JDK alone; ends with 1 where an answer is wrong.
 */
public final class Tour {
    private static final List<String> NOTES = List.of(
            "{\"text\":\"The baker on the corner sells sourdough bread on Saturdays\",\"tags\":[\"food\"]}",
            "{\"text\":\"Renew the passport before the trip to Norway\",\"tags\":[\"travel\",\"todo\"]}",
            "{\"text\":\"Bread needs flour, water, salt and patience\",\"tags\":[\"food\"]}",
            "{\"text\":\"The boiler makes a noise when the heating starts\",\"tags\":[\"house\"]}");
    private static final long PATIENCE_MILLIS = 180_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private Tour(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        Tour tour = new Tour(arguments[0]);
        tour.awaitHealth(Long.parseLong(arguments[1]));
        tour.storeNotes();
        tour.search("bread from the baker", "sourdough");
        tour.search("passport for travelling to Norway", "passport");
        tour.sealAndOpen("The key is under the third flower pot");
    }

    private void awaitHealth(long pid) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try {
                System.out.println("GET /health\n  " + send(request("/health").build(), 200));
                return;
            } catch (IOException notYet) {
                boolean alive =
                        ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
                if (!alive || System.currentTimeMillis() > deadline) {
                    throw new IllegalStateException("the application does not answer at " + base, notYet);
                }
                Thread.sleep(100);
            }
        }
    }

    private void storeNotes() throws Exception {
        for (String note : NOTES) {
            System.out.println("POST /notes " + note + "\n  " + post("/notes", note, 201));
        }
    }

    private void search(String question, String expected) throws Exception {
        String path = "/search?limit=2&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        String answer = send(request(path).build(), 200);
        System.out.println("GET " + path + "\n  " + answer);
        check(field("text", answer).contains(expected), "the best hit does not speak of '" + expected + "'");
    }

    private void sealAndOpen(String message) throws Exception {
        String plain = "{\"message\":\"" + message + "\"}";
        String sealed = post("/seal", plain, 200);
        System.out.println("POST /seal " + plain + "\n  " + sealed);
        check(!sealed.contains(message), "the message is still readable");
        String opened = post("/open", sealed, 200);
        System.out.println("POST /open\n  " + opened);
        check(field("message", opened).equals(message), "another message came out");
    }

    private String post(String path, String json, int expected) throws Exception {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return send(request, expected);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private String send(HttpRequest request, int expected) throws Exception {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        check(
                response.statusCode() == expected,
                request.uri() + " answered " + response.statusCode() + ": " + response.body());
        return response.body();
    }

    /** The first string of that name; enough for the answers met here. */
    private static String field(String name, String json) {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        check(matcher.find(), "no '" + name + "' in " + json);
        return matcher.group(1);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
