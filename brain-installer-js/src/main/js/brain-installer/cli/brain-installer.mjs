import { ExitCode, UserError } from '../error/user-error.mjs';
import { version } from '../version.mjs';
import { CommandLine } from './command-line.mjs';
import { doctor } from './doctor-command.mjs';
import { helpText } from './help.mjs';
import { install } from './install-command.mjs';
import { list } from './list-command.mjs';
import { printError, printLine } from './output.mjs';
import { verifyInstalled } from './verify-command.mjs';

/**
 * The whole program. An error is one line on the standard error, `Error: ...`, and an exit code; everything else goes to the standard
 * output.
 *
 * @returns the exit code
 */
export async function run(args, environment) {
    const trace = args.includes('--trace');
    try {
        await runCommand(CommandLine.parse(args), environment);
        return ExitCode.OK;
    } catch (e) {
        return e instanceof UserError ? fail(e.message, e, trace, e.exitCode) : fail(unforeseen(e), e, trace, ExitCode.UNEXPECTED);
    }
}

async function runCommand(line, environment) {
    switch (line.command) {
        case 'install':
            return install(line, environment);
        case 'verify':
            return verifyInstalled(line);
        case 'list':
            return list(line);
        case 'doctor':
            return doctor(line, environment);
        case 'help':
            return printLine(helpText());
        case 'version':
            return printLine(`brain-installer ${version()}`);
    }
}

function unforeseen(e) {
    return `this was not foreseen: ${e}; --trace shows where it happened`;
}

function fail(message, cause, trace, exitCode) {
    printError(`Error: ${message.replace(/[\r\n]/g, ' ')}`);
    for (let each = cause; trace && each instanceof Error; each = each.cause) {
        printError(each.stack ?? String(each));
    }
    return exitCode;
}
