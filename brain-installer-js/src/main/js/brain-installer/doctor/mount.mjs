import fs from 'node:fs';
import path from 'node:path';

const POINT = 4;
const OPTIONS = 5;

/**
 * The mounted file system that a path lies on, as Linux tells: proc_pid_mountinfo(5).
 *
 * @returns `{ point, options }`, the options being those of the mount and of the file system; undefined where the system does not tell
 */
export function mountOf(file) {
    try {
        return mountIn(fs.readFileSync('/proc/self/mountinfo', 'utf8'), fs.realpathSync(file));
    } catch {
        return undefined;
    }
}

/** Of several at one place, the last, which covers the others. */
function mountIn(table, file) {
    const around = table
        .split('\n')
        .filter((line) => line !== '')
        .map(parse)
        .filter(({ point }) => file === point || file.startsWith(point === '/' ? point : point + path.sep));
    return around.reduce((best, each) => (best === undefined || each.point.length >= best.point.length ? each : best), undefined);
}

function parse(line) {
    const fields = line.split(' ');
    const point = fields[POINT].replaceAll('\\040', ' ').replaceAll('\\011', '\t').replaceAll('\\134', '\\');
    return { point, options: [...fields[OPTIONS].split(','), ...fields.at(-1).split(',')] };
}
