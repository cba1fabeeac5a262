import process from 'node:process';
import { installedBytes } from '../install/plan.mjs';
import { megabytes } from './amount.mjs';
import { printLine } from './output.mjs';
import { ProgressBar } from './progress-bar.mjs';
import { again, opening, waitingFor } from './progress-text.mjs';

/** What hears of an installation, downloads included; says nothing. */
export class Silence {
    waiting() {}

    planned() {}

    received() {}

    retrying() {}

    installed() {}

    end() {}
}

/** Progress as lines, one per event that matters: for log files. */
class ProgressLog extends Silence {
    waiting(root) {
        printLine(waitingFor(root));
    }

    planned(plan, absent) {
        printLine(opening(plan, absent));
    }

    retrying(request, source, reason, waitMillis) {
        printLine(again(request, source, reason, waitMillis));
    }

    installed(planned) {
        printLine(`  ${planned.module.id}  ${megabytes(installedBytes(planned))}`);
    }
}

export function progressFor(line, environment) {
    if (line.has('--quiet') || line.has('--no-progress')) {
        return new Silence();
    }
    const kind = environment.TERM || 'dumb';
    if (!process.stdout.isTTY || kind === 'dumb') {
        return new ProgressLog();
    }
    return new ProgressBar(!environment.NO_COLOR);
}
