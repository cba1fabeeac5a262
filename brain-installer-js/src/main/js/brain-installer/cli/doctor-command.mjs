import { examine } from '../doctor/checkup.mjs';
import { parsePort } from '../doctor/port.mjs';
import { ExitCode, UserError } from '../error/user-error.mjs';
import { usage } from './options.mjs';
import { print, printLine } from './output.mjs';
import { manifestOf, pathOf, rootOf } from './target.mjs';

/** `doctor`: what is wrong with an application on this machine. */
export async function doctor(line, environment) {
    const diagnosis = await examine({
        root: rootOf(line),
        manifest: manifestOf(line),
        data: pathOf('--data', line),
        temporary: pathOf('--tmp', line),
        port: portOf(line),
        environment,
    });
    if (line.has('--json')) {
        print(`${diagnosis.json()}\n`);
    } else if (!line.has('--quiet')) {
        diagnosis.lines().forEach(printLine);
    }
    if (diagnosis.exitCode !== ExitCode.OK) {
        throw new UserError(diagnosis.exitCode, diagnosis.summary());
    }
}

function portOf(line) {
    const text = line.value('--port');
    if (text === undefined) {
        return undefined;
    }
    const port = parsePort(text);
    if (port === undefined) {
        throw new UserError(ExitCode.USAGE, `'${text}' is not a port (expected: ${usage('--port')})`);
    }
    return port;
}
