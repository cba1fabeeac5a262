package dev.personalbrain.faults;

/** One trial with a name. */
record NamedHazard(String name, Trial trial) implements Hazard {
    @Override
    public void run(Ground ground, Tally tally) {
        tally.attempt(() -> trial.run(ground));
    }

    /** What is tried, with what there is. */
    interface Trial {
        void run(Ground ground) throws Exception;
    }
}
