package dev.personalbrain.libraries;

/**
 * Something that a native file needs and that is not there.
 *
 * @param library as the file's headers name it
 * @param isVersion whether the library is there, but too old
 * @param need {@code libgomp.so.1}, {@code GLIBC_2.34 of libc.so.6}
 * @param have what there is, as a sentence goes on that begins with the place: {@code has no such library}
 */
public record MissingLibrary(
        NativeFile file, String library, boolean isVersion, String need, String place, String have) {
    /** One line: module, file, what it needs, what there is. */
    public String text() {
        return file.module() + ": " + file.path() + " needs " + need + ", but " + place + " " + have;
    }
}
