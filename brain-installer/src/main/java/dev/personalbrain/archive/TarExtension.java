package dev.personalbrain.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;

/**
 * What entries before an entry say about it: a long name as GNU's tar has it, or records of pax. What is said about all entries is
 * ignored, as node-tar ignores it for names.
 */
final class TarExtension {
    private static final int MAX_BYTES = 1 << 20;

    private Optional<String> name = Optional.empty();
    private Optional<Long> size = Optional.empty();

    Optional<String> name() {
        return name;
    }

    Optional<Long> size() {
        return size;
    }

    /** Whether this entry is such an extension and no entry of its own. */
    boolean takes(TarHeader header, TarContent content, TarInput at) throws IOException {
        switch (header.typeflag()) {
            case 'L' -> name = Optional.of(withoutNul(bytes(content, at)));
            case 'x', 'X' -> readRecords(bytes(content, at), at);
            case 'K', 'g' -> content.finish();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(TarContent content, TarInput at) throws IOException {
        if (content.left() > MAX_BYTES) {
            throw at.bad("an extended header has more than " + MAX_BYTES + " bytes");
        }
        return content.readAllBytes();
    }

    private static String withoutNul(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        int nul = text.indexOf(0);
        return nul < 0 ? text : text.substring(0, nul);
    }

    /** Each is {@code LENGTH KEY=VALUE\n}, and its length counts all of that. */
    private void readRecords(byte[] records, TarInput at) throws IOException {
        for (int start = 0; start < records.length; ) {
            int end = start + length(records, start, at);
            if (end <= start || end > records.length || records[end - 1] != '\n') {
                throw malformed(at);
            }
            String record = new String(records, start, end - 1 - start, UTF_8);
            readRecord(record.substring(record.indexOf(' ') + 1), at);
            start = end;
        }
    }

    private static int length(byte[] records, int start, TarInput at) throws IOException {
        int length = 0;
        for (int index = start; index < records.length && records[index] != ' '; index++) {
            if (records[index] < '0' || records[index] > '9' || length > MAX_BYTES) {
                throw malformed(at);
            }
            length = length * 10 + records[index] - '0';
        }
        return length;
    }

    private void readRecord(String record, TarInput at) throws IOException {
        int equals = record.indexOf('=');
        if (equals < 0) {
            throw malformed(at);
        }
        String value = record.substring(equals + 1);
        switch (record.substring(0, equals)) {
            case "path" -> name = Optional.of(value);
            case "size" -> size = Optional.of(size(value, at));
            default -> {
                // times, owners, and what extensions have: nothing that is put on the disk
            }
        }
    }

    private static long size(String value, TarInput at) throws IOException {
        if (!value.matches("[0-9]{1,18}")) {
            throw malformed(at);
        }
        return Long.parseLong(value);
    }

    private static BadArchiveException malformed(TarInput at) {
        return at.bad("an extended header is malformed");
    }
}
