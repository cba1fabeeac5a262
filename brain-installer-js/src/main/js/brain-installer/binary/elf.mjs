import { FileBytes } from './file-bytes.mjs';

/**
 * The headers of ELF files: System V ABI, chapters 4 and 5; Linux Standard Base, "Symbol Versioning". Found by addresses alone, as the
 * loader finds them.
 */

const ARCHS = new Map([
    [3, 'x86'],
    [22, 's390x'],
    [62, 'x64'],
    [183, 'arm64'],
    [243, 'riscv64'],
    [258, 'loongarch64'],
]);
const ARM = 40;
const ARM_HARD_FLOAT = 0x400;
const PPC64 = 21;
const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const TAG = { NEEDED: 1, STRTAB: 5, STRSZ: 10, SONAME: 14, RPATH: 15, RUNPATH: 29, VERDEF: 0x6ffffffc, VERNEED: 0x6ffffffe };
const VER_FLG_BASE = 1;
const MAX_STEPS = 4096;
const MAX_TABLE = 16 << 20;

/**
 * What a file says of itself: `{ arch, osAbi, interpreter, soname, needed, requires, runPaths, defines }`.
 *
 * @throws Error where it is no sound ELF file of a known processor
 */
export function readElf(descriptor) {
    return new Elf(new FileBytes(descriptor)).read();
}

class Elf {
    constructor(file) {
        this.file = file;
        const identity = file.part(0, 64);
        this.wide = identity.u8(4) === 2;
        this.little = identity.u8(5) === 1;
        this.head = identity.ordered(this.little);
    }

    read() {
        this.segments = this.#programHeaders();
        const tags = this.#tags();
        const strings = this.#strings(tags);
        const text = (offset) => strings.text(offset);
        const all = (tag) => tags.filter(([each]) => each === tag).map(([, value]) => value);
        return {
            arch: this.#arch(),
            osAbi: this.head.u8(7),
            interpreter: this.#interpreter(),
            soname: all(TAG.SONAME).map(text).at(-1),
            needed: all(TAG.NEEDED).map(text),
            runPaths: [...all(TAG.RPATH), ...all(TAG.RUNPATH)].flatMap((offset) => text(offset).split(':')),
            requires: this.#requires(all(TAG.VERNEED).at(-1), strings),
            defines: this.#defines(all(TAG.VERDEF).at(-1), strings),
        };
    }

    #arch() {
        const machine = this.head.u16(18);
        if (machine === ARM) {
            return (this.head.u32(36) & ARM_HARD_FLOAT) !== 0 ? 'armhf' : 'armel';
        }
        const arch = machine === PPC64 ? (this.little ? 'ppc64le' : 'ppc64') : ARCHS.get(machine);
        if (arch === undefined) {
            throw new Error(`e_machine is ${machine}`);
        }
        return arch;
    }

    #programHeaders() {
        const [offset, size, count] = this.wide ? [this.head.word(32, true), 54, 56] : [this.head.word(28, false), 42, 44];
        const bytes = this.head.u16(size);
        const table = this.file.part(offset, bytes * this.head.u16(count)).ordered(this.little);
        return Array.from({ length: this.head.u16(count) }, (_, i) => this.#programHeader(table, i * bytes));
    }

    #programHeader(table, at) {
        const word = (wide, narrow) => (this.wide ? table.word(at + wide, true) : table.word(at + narrow, false));
        return { type: table.u32(at), offset: word(8, 4), address: word(16, 8), size: word(32, 16) };
    }

    #segment(type) {
        const found = this.segments.find((each) => each.type === type);
        return found && this.file.part(found.offset, Math.min(found.size, MAX_TABLE)).ordered(this.little);
    }

    #interpreter() {
        return this.#segment(PT_INTERP)?.text(0);
    }

    #tags() {
        const bytes = this.wide ? 8 : 4;
        const table = this.#segment(PT_DYNAMIC);
        const tags = [];
        for (let at = 0; table !== undefined && at + 2 * bytes <= table.length; at += 2 * bytes) {
            const tag = table.word(at, this.wide);
            if (tag === 0) {
                break;
            }
            tags.push([tag, table.word(at + bytes, this.wide)]);
        }
        return tags;
    }

    #strings(tags) {
        const table = new Map(tags);
        return table.has(TAG.STRTAB)
            ? this.#atAddress(table.get(TAG.STRTAB), table.get(TAG.STRSZ))
            : { text: () => '' };
    }

    /** From there to the end of what is loaded, or so many bytes. */
    #atAddress(address, bytes = MAX_TABLE) {
        const found = this.segments.find(
            ({ type, address: start, size }) => type === PT_LOAD && address >= start && address < start + size,
        );
        if (found === undefined) {
            throw new Error(`the address ${address} is not loaded`);
        }
        const inside = address - found.address;
        return this.file
            .part(found.offset + inside, Math.min(bytes, found.size - inside, MAX_TABLE))
            .ordered(this.little);
    }

    /** Symbol versions by needed file. */
    #requires(address, strings) {
        const requires = new Map();
        const table = address === undefined ? undefined : this.#atAddress(address);
        for (const at of chain(table, 12)) {
            const versions = chain(table, 12, at + table.u32(at + 8)).map((each) => strings.text(table.u32(each + 8)));
            const name = strings.text(table.u32(at + 4));
            requires.set(name, [...(requires.get(name) ?? []), ...versions]);
        }
        return requires;
    }

    /** Versions of its own symbols, but for the entry that repeats its name. */
    #defines(address, strings) {
        const table = address === undefined ? undefined : this.#atAddress(address);
        return chain(table, 16)
            .filter((at) => (table.u16(at + 2) & VER_FLG_BASE) === 0)
            .map((at) => strings.text(table.u32(at + table.u32(at + 12))));
    }
}

/** The places of entries of which each tells, so far behind its start, how far the next one is. */
function chain(table, next, start = 0) {
    const places = [];
    for (let at = start, step = 1; table !== undefined && step !== 0; at += step) {
        if (places.push(at) > MAX_STEPS) {
            throw new Error('a chain of versions does not end');
        }
        step = table.u32(at + next);
    }
    return places;
}
