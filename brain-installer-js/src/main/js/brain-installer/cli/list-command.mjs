import { packageState } from '../install/package-state.mjs';
import { InstallPlan, fileCount, installedBytes } from '../install/plan.mjs';
import { megabytes } from './amount.mjs';
import { printLine } from './output.mjs';
import { targetOf } from './target.mjs';

const HEAD = ['MODULE', 'VERSION', 'PLATFORM', 'SIZE', 'FILES', 'STATE'];

/** `list`: a table of the modules. */
export function list(line) {
    const { root, manifest, platform } = targetOf(line);
    const { packages } = InstallPlan.of(manifest.parse(), platform);
    const rows = [HEAD, ...packages.map((planned) => row(planned, platform, root))];
    const widths = HEAD.map((_, i) => Math.max(...rows.map((each) => each[i].length)));
    rows.forEach((each) => printLine(each.map((text, i) => text.padEnd(widths[i])).join('  ').trimEnd()));
}

function row(planned, platform, root) {
    return [
        planned.module.name,
        planned.module.version,
        platform,
        megabytes(installedBytes(planned)),
        String(fileCount(planned)),
        packageState(root, planned),
    ];
}
