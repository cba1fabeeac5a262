package probes;

/** Really uses one native library; what comes back says that it worked. */
interface Probe {
    String run() throws Exception;
}
