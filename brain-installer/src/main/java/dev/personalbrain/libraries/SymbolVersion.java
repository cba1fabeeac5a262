package dev.personalbrain.libraries;

/** The order of symbol versions of one family: {@code GLIBC_2.34} is newer than {@code GLIBC_2.4}. */
final class SymbolVersion {
    private SymbolVersion() {}

    static boolean isNewer(String version, String other) {
        String[] numbers = numbers(version);
        String[] others = numbers(other);
        for (int place = 0; place < Math.min(numbers.length, others.length); place++) {
            int difference = Long.compare(Long.parseLong(numbers[place]), Long.parseLong(others[place]));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return numbers.length > others.length;
    }

    private static String[] numbers(String version) {
        return version.substring(version.lastIndexOf('_') + 1).split("\\.");
    }
}
