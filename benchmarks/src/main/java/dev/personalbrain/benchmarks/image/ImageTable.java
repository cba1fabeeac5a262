package dev.personalbrain.benchmarks.image;

import dev.personalbrain.benchmarks.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lines to print: each scenario beside each peer. Bytes are judged, times are not: they depend on what else the machine does. */
final class ImageTable {
    private final Measurements ours;
    private final Map<Tool, Measurements> peers;
    private final List<Result> lines = new ArrayList<>();

    /** @param peers jib-maven-plugin first: the goals are about it */
    ImageTable(Measurements ours, Map<Tool, Measurements> peers) {
        this.ours = ours;
        this.peers = peers;
    }

    List<Result> lines() {
        for (Map.Entry<Tool, Measurements> peer : peers.entrySet()) {
            boolean goals = lines.isEmpty();
            for (Scenario scenario : Scenario.values()) {
                String name = peer.getKey().name();
                if (peer.getKey().makesImage()) {
                    addBytes(scenario, name, peer.getValue(), goals);
                }
                addTime(scenario, name, peer.getValue(), goals);
            }
        }
        return lines;
    }

    private void addBytes(Scenario scenario, String peer, Measurements theirs, boolean goals) {
        String what = what(scenario);
        lines.add(Result.ofBytes(
                what + "uploaded / " + peer,
                ours.uploaded(scenario),
                theirs.uploaded(scenario),
                goals ? Goals.UPLOADED.getOrDefault(scenario, Double.NaN) : Double.NaN));
        if (goals && scenario == Scenario.COLD) {
            lines.add(Result.ofBytes(
                    what + "downloaded / " + peer,
                    ours.downloaded(scenario),
                    theirs.downloaded(scenario),
                    Goals.DOWNLOADED_AT_FIRST));
        }
    }

    private void addTime(Scenario scenario, String peer, Measurements theirs, boolean goals) {
        lines.add(Result.ofSeconds(
                        what(scenario) + "time / " + peer,
                        ours.seconds(scenario),
                        theirs.seconds(scenario),
                        goals ? Goals.SECONDS.getOrDefault(scenario, Double.NaN) : Double.NaN)
                .notJudged());
    }

    private static String what(Scenario scenario) {
        return "image, " + scenario.title() + ": ";
    }
}
