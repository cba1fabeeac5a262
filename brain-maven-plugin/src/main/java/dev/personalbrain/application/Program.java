package dev.personalbrain.application;

import java.util.List;
import java.util.Map;

/** What of an application runs, made ready for one platform. */
public sealed interface Program permits JvmProgram, BunProgram {
    /** Name of the file with the application's own code, which is another one at every build. */
    String code(ApplicationNames names);

    /** Whether an image starts it by its wrapper, and not at once. */
    boolean startsByWrapper();

    /** Variables that an image sets for it. */
    Map<String, String> environment();

    /** The program's own files, those included that it is started with. */
    List<LayoutEntry.File> files(ApplicationNames names);

    /** What it needs beside its own code and native modules; these lie in {@code lib/}. */
    List<Library> libraries();

    /** What templates know of it. */
    Map<String, Object> variables();
}
