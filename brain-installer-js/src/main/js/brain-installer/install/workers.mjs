const WORKERS = 4;

/**
 * Runs tasks, the first ones first and a few at once. The first failure stops the others, in the middle of a download or of a wait; this
 * ends only once all have stopped, so that nothing is written behind the caller's back.
 *
 * @param tasks each is called with an AbortSignal
 * @throws what the first one to fail has thrown
 */
export async function runAll(tasks) {
    const abort = new AbortController();
    const queue = [...tasks];
    const failures = [];
    const work = async () => {
        for (let task = queue.shift(); task !== undefined && failures.length === 0; task = queue.shift()) {
            try {
                await task(abort.signal);
            } catch (e) {
                failures.push(e);
                abort.abort();
            }
        }
    };
    await Promise.all(Array.from({ length: WORKERS }, work));
    if (failures.length > 0) {
        throw failures[0];
    }
}
