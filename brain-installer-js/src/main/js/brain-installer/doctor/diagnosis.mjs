import { ExitCode } from '../error/user-error.mjs';
import { SYMPTOMS, linesOf } from './finding.mjs';

const FORMAT_VERSION = 1;

/** What was found, what explains most first. */
export class Diagnosis {
    /** @param platform of the place; null where the manifest could not be read */
    constructor(root, place, platform, findings) {
        const order = [...SYMPTOMS.keys()];
        this.root = root;
        this.place = place;
        this.platform = platform;
        this.findings = distinct(findings).sort((a, b) => order.indexOf(a.check) - order.indexOf(b.check));
    }

    /** OK where nothing but warnings was found; else that of the error that explains most. */
    get exitCode() {
        const first = this.findings.find((finding) => finding.severity === 'error');
        return first === undefined ? ExitCode.OK : SYMPTOMS.get(first.check);
    }

    /** For people: each finding, and where there is no error, that nothing is wrong. */
    lines() {
        const lines = this.findings.flatMap(linesOf);
        return this.exitCode === ExitCode.OK ? [...lines, this.summary()] : lines;
    }

    /** One line. */
    summary() {
        const errors = this.findings.filter((finding) => finding.severity === 'error').length;
        const warnings = this.findings.length - errors;
        const where = `${this.root} on ${this.place}${this.platform === null ? '' : ` (${this.platform})`}`;
        const wrong = errors === 0 ? 'nothing is wrong' : `${errors} thing${errors === 1 ? ' is' : 's are'} wrong`;
        return `${where}: ${wrong}${warnings === 0 ? '' : `, ${warnings} warning${warnings === 1 ? '' : 's'}`}`;
    }

    /** As docs/doctor.schema.json describes it. */
    json() {
        const { root, place, platform, exitCode, findings } = this;
        return JSON.stringify({ formatVersion: FORMAT_VERSION, root, place, platform, exitCode, findings }, null, 2);
    }
}

function distinct(findings) {
    return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
