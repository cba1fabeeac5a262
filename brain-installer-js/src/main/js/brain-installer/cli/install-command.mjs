import { ExitCode, UserError } from '../error/user-error.mjs';
import { Installer, Outcome } from '../install/installer.mjs';
import { InstallPlan } from '../install/plan.mjs';
import { PackageLayers } from '../layers/package-layers.mjs';
import { counted, megabytes, seconds } from './amount.mjs';
import { usage } from './options.mjs';
import { printLine } from './output.mjs';
import { progressFor } from './progress.mjs';
import { fetchersOf } from './sources.mjs';
import { pathOf, targetOf } from './target.mjs';

const LOCK_WAIT_SECONDS = 600;

/** `install`. */
export async function install(line, environment) {
    const started = performance.now();
    const target = targetOf(line);
    const layers = layersOf(line, target);
    const outcome = await installInto(target, line, environment);
    if (!line.has('--quiet')) {
        printLine(closing(outcome, target, started));
    }
    layers?.layOut();
}

async function installInto(target, line, environment) {
    const progress = progressFor(line, environment);
    const installer = new Installer(fetchersOf(line, target.root, environment, progress), progress);
    try {
        return await installer.install({ ...target, lockWait: lockWait(line) });
    } finally {
        progress.end();
    }
}

function closing(outcome, target, started) {
    switch (outcome) {
        case Outcome.UP_TO_DATE:
            return 'Native modules are up to date';
        case Outcome.REPAIRED:
            return 'Native modules are in place: an earlier run, which was interrupted, had completed them';
        default:
            return installed(InstallPlan.of(target.manifest.parse(), target.platform), started);
    }
}

function installed(plan, started) {
    return (
        `Installed ${counted(plan.packages.length, 'native module')} for ${plan.platform}, ` +
        `${megabytes(plan.installedBytes())}, in ${seconds(performance.now() - started)}`
    );
}

function lockWait(line) {
    const text = line.value('--wait');
    if (text === undefined) {
        return LOCK_WAIT_SECONDS;
    }
    if (!/^[0-9]{1,6}$/.test(text)) {
        throw new UserError(ExitCode.USAGE, `'${text}' is not a number of seconds (expected: ${usage('--wait')})`);
    }
    return Number(text);
}

function layersOf(line, target) {
    const alone = line.words('--alone');
    if (!line.has('--layers')) {
        if (line.has('--alone')) {
            throw new UserError(ExitCode.USAGE, `--alone needs ${usage('--layers')}`);
        }
        return undefined;
    }
    const folder = pathOf('--layers', line);
    const layers = new PackageLayers(target, alone);
    return { layOut: () => report(layers.write(folder), folder, line) };
}

function report(missing, folder, line) {
    if (!line.has('--quiet')) {
        missing.forEach((name) => printLine(`Warning: ${name} is not in the manifest: its layer is empty`));
        printLine(`Laid out for an image in ${folder}`);
    }
}
