package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.bun.LoadResult.Verdict;
import dev.personalbrain.packages.PackageFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoadResultTest {
    private static final BunProcess.Outcome GOOD = new BunProcess.Outcome(0, false, "");
    private final PackageFile file = TestPackages.nativeFile("a.node", "GLIBC_2.9", "GLIBC_2.34", "GLIBC_2.2.5");

    private LoadResult result(String error, String glibc, String... absent) {
        JsonObject answer = new JsonObject(Map.of("error", error, "glibc", glibc, "absent", List.of(absent)));
        return LoadResult.of("p@1.0.0", file, GOOD, Optional.of(answer));
    }

    @Test
    void whatLoadsIsGood() {
        assertThat(result("", "2.31").verdict()).isEqualTo(Verdict.LOADED);
    }

    @Test
    void anOlderMachineTellsNothingOfTheTarget() {
        LoadResult result = result("version `GLIBC_2.34' not found", "2.31");
        assertThat(result.verdict()).isEqualTo(Verdict.UNTOLD);
        assertThat(result).hasToString("p@1.0.0: a.node: it needs GLIBC_2.34, and this machine has 2.31");
    }

    @Test
    void aMachineWithoutALibraryTellsNothingOfTheTarget() {
        LoadResult result = result("libfoo.so: cannot open shared object file", "2.36", "libfoo.so");
        assertThat(result.verdict()).isEqualTo(Verdict.UNTOLD);
        assertThat(result.reason()).contains("libfoo.so");
    }

    @Test
    void anyOtherErrorIsOne() {
        LoadResult result = result("undefined symbol: uv_thing", "2.36");
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result).hasToString("p@1.0.0: a.node: undefined symbol: uv_thing");
    }

    @Test
    void aBunThatDiesIsAnError() {
        LoadResult result = LoadResult.of("p@1.0.0", file, new BunProcess.Outcome(132, false, ""), Optional.empty());
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).contains("exit code 132");
    }

    @Test
    void aBunThatDoesNotEndIsAnError() {
        LoadResult result = LoadResult.of("p@1.0.0", file, new BunProcess.Outcome(137, true, ""), Optional.empty());
        assertThat(result.reason()).contains("<bun><timeout>");
    }
}
