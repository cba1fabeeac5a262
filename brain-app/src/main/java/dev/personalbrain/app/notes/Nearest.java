package dev.personalbrain.app.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best of all that it is offered: the highest scores, and of equal ones the lowest ids. */
final class Nearest {
    private static final Comparator<Candidate> WORST_FIRST = Comparator.comparingDouble(Candidate::score)
            .thenComparing(Comparator.comparingLong(Candidate::id).reversed());

    private final int limit;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);

    Nearest(int limit) {
        this.limit = limit;
    }

    void offer(long id, double score) {
        best.add(new Candidate(id, score));
        if (best.size() > limit) {
            best.remove();
        }
    }

    /** Best first. */
    List<Candidate> candidates() {
        List<Candidate> sorted = new ArrayList<>(best);
        sorted.sort(WORST_FIRST.reversed());
        return sorted;
    }

    record Candidate(long id, double score) {}
}
