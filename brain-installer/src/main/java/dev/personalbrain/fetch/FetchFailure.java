package dev.personalbrain.fetch;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one line that tells why no source delivered a file, and what to do. */
final class FetchFailure {
    private FetchFailure() {}

    /**
     * @param failures by location, in the order of asking
     * @param waysOut what the user can do, by what went wrong
     */
    static UserException of(
            FetchRequest request, Map<String, SourceException> failures, Function<FailureKind, String> waysOut) {
        String wanted = request.name() + " was not delivered (expected " + request.expected() + "): ";
        return new UserException(
                exitCode(failures.values()),
                wanted + reasons(failures) + ". To mend: " + waysOut(failures.values(), waysOut));
    }

    /** @param cause may be null */
    static UserException interrupted(InterruptedException cause) {
        return new UserException(ExitCode.FETCH, "fetching was interrupted; what has arrived is kept", cause);
    }

    private static String reasons(Map<String, SourceException> failures) {
        if (failures.isEmpty()) {
            return "no source is configured";
        }
        return failures.entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue().getMessage())
                .collect(Collectors.joining("; "));
    }

    private static String waysOut(Collection<SourceException> failures, Function<FailureKind, String> waysOut) {
        if (failures.isEmpty()) {
            return waysOut.apply(FailureKind.MISSING);
        }
        return failures.stream()
                .map(failure -> waysOut.apply(failure.kind()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Other bytes are the finding where no other source may still have the right ones. */
    private static ExitCode exitCode(Collection<SourceException> failures) {
        boolean wrong = failures.stream().anyMatch(failure -> failure.kind().isWrongContent());
        boolean settled = failures.stream()
                .allMatch(failure ->
                        failure.kind().isWrongContent() || failure.kind().isAbsence());
        return wrong && settled ? ExitCode.VERIFICATION : ExitCode.FETCH;
    }
}
