package dev.personalbrain.faults;

/** One way of the world to go wrong, tried once or many times. */
interface Hazard {
    /** Of its line in the table, and on the command line. */
    String name();

    void run(Ground ground, Tally tally) throws Exception;
}
