package dev.personalbrain.mojo;

import java.util.HashMap;
import java.util.Map;

/** How many bytes have moved, and how many will have when everything has that has begun to. */
final class TransferSum {
    private final Map<String, Transfer> transfers = new HashMap<>();

    private record Transfer(long bytes, long total) {}

    /** @param bytes since the last time; negative where it begins anew */
    void add(String name, long bytes, long total) {
        transfers.merge(
                name, new Transfer(bytes, total), (old, more) -> new Transfer(old.bytes() + more.bytes(), total));
    }

    long bytes() {
        return transfers.values().stream().mapToLong(Transfer::bytes).sum();
    }

    /** What moves twice, from one registry into another, counts twice. */
    long total() {
        return transfers.values().stream()
                .mapToLong(each -> each.total() * Math.max(1, times(each)))
                .sum();
    }

    private static long times(Transfer each) {
        return each.total() == 0 ? 1 : (each.bytes() + each.total() - 1) / each.total();
    }
}
