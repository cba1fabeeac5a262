import { ExitCode, UserError } from '../error/user-error.mjs';
import { verify } from '../install/verification.mjs';
import { counted } from './amount.mjs';
import { printLine } from './output.mjs';
import { targetOf } from './target.mjs';

/** `verify`: a line for each file that is not as it should be. */
export function verifyInstalled(line) {
    const { root, manifest, platform } = targetOf(line);
    const findings = verify(root, manifest, platform);
    findings.forEach(printLine);
    if (findings.length > 0) {
        throw new UserError(
            ExitCode.VERIFICATION,
            `${root}: ${counted(findings.length, 'file')} missing, altered or too many: ` +
                'delete node_modules there and install again',
        );
    }
    if (!line.has('--quiet')) {
        printLine('Native modules are what the manifest says');
    }
}
