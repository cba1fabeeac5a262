import { counted, megabytes } from './amount.mjs';
import { print, printLine } from './output.mjs';
import { again, opening, waitingFor } from './progress-text.mjs';

const WIDTH = 30;
const PAUSE_MILLIS = 80;
const CLEAR = '\r\u001b[K';

/** Progress as a bar that is written over and over, and lines above it for what should stay; for terminals of 80 columns. */
export class ProgressBar {
    #plan;
    #expected = 0;
    #received = 0;
    #installed = 0;
    #drawn = 0;

    constructor(coloured) {
        this.coloured = coloured;
    }

    waiting(root) {
        printLine(waitingFor(root));
    }

    planned(plan, absent) {
        this.#plan = plan;
        this.#expected = absent.downloadBytes();
        printLine(opening(plan, absent));
        this.#draw();
    }

    received(bytes) {
        this.#received += bytes;
        if (performance.now() - this.#drawn > PAUSE_MILLIS) {
            this.#draw();
        }
    }

    retrying(request, source, reason, waitMillis) {
        printLine(CLEAR + again(request, source, reason, waitMillis));
        this.#draw();
    }

    installed() {
        this.#installed++;
        this.#draw();
    }

    /** Takes the bar away, where there is one. */
    end() {
        if (this.#plan !== undefined) {
            print(CLEAR);
        }
    }

    #draw() {
        const total = Math.max(1, this.#expected);
        const filled = Math.floor((WIDTH * Math.min(this.#received, total)) / total);
        const bar = '#'.repeat(filled) + '-'.repeat(WIDTH - filled);
        const shown = this.coloured ? `\u001b[32m${bar}\u001b[0m` : bar;
        const modules = counted(this.#plan.packages.length, 'module');
        print(`${CLEAR}[${shown}] ${megabytes(this.#received)}, ${this.#installed} of ${modules}`);
        this.#drawn = performance.now();
    }
}
