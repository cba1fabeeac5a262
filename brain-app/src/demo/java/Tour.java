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
    private static final Pattern LIBRARY =
            Pattern.compile("\"(\\w+)\":\\{\"status\":\"(\\w+)\",\"version\":\"([^\"]*)\",\"millis\":(\\d+)}");
    private static final Pattern HIT = Pattern.compile("\"text\":\"([^\"]*)\".*?\"score\":([-0-9.E]+)");
    private static final long PATIENCE_MILLIS = 180_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private Tour(String base) {
        this.base = base;
    }

    public static void main(String[] arguments) throws Exception {
        Tour tour = new Tour(arguments[0]);
        try {
            tour.awaitHealth(Long.parseLong(arguments[1]));
            tour.storeNotes();
            tour.search("sourdough bread", "sourdough");
            tour.search("passports for travelling", "passport");
            tour.sealAndOpen("The key is under the third flower pot");
        } catch (IllegalStateException wrong) {
            System.err.println("demo: " + wrong.getMessage());
            System.exit(1);
        }
    }

    private void awaitHealth(long pid) throws Exception {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try {
                String health = send(request("/health").build(), 200);
                System.out.println("GET /health");
                LIBRARY.matcher(health)
                        .results()
                        .forEach(library -> System.out.printf(
                                "  %-12s %-8s %-14s %5s ms%n",
                                library.group(1), library.group(2), library.group(3), library.group(4)));
                return;
            } catch (IOException notYet) {
                boolean alive =
                        ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
                check(alive, "the application has ended; what it said is above");
                check(System.currentTimeMillis() < deadline, "the application does not answer at " + base);
                Thread.sleep(100);
            }
        }
    }

    private void storeNotes() throws Exception {
        for (String note : NOTES) {
            String answer = post("/notes", note, 201);
            System.out.printf("POST /notes   %s%n  made %s%n", field("text", note), field("created", answer));
        }
    }

    private void search(String question, String expected) throws Exception {
        String path = "/search?limit=2&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        String answer = send(request(path).build(), 200);
        System.out.println("GET " + path);
        HIT.matcher(answer).results().forEach(hit -> System.out.printf("  %.4s  %s%n", hit.group(2), hit.group(1)));
        check(field("text", answer).contains(expected), "the best hit does not speak of '" + expected + "'");
    }

    private void sealAndOpen(String message) throws Exception {
        String sealed = post("/seal", "{\"message\":\"" + message + "\"}", 200);
        System.out.printf("POST /seal    %s%n  %.66s...%n", message, field("sealed", sealed));
        check(!sealed.contains(message), "the message is still readable");
        String opened = post("/open", sealed, 200);
        System.out.printf("POST /open%n  %s%n", field("message", opened));
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
