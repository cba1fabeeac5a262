import { ExitCode, UserError } from '../error/user-error.mjs';
import { suggestion } from './nearest.mjs';
import { COMMANDS, OPTIONS, usage } from './options.mjs';

/** A command and its options, in any order; `--root=DIR` is the same as `--root DIR`. Values are not looked into here. */
export class CommandLine {
    #values;

    constructor(command, values) {
        this.command = command;
        this.#values = values;
    }

    /** @throws UserError USAGE where an argument is unknown, too many or without its value */
    static parse(args) {
        const parser = new Parser(args);
        while (parser.left.length > 0) {
            parser.take(parser.left.shift());
        }
        return new CommandLine(parser.chosen(), parser.values);
    }

    has(option) {
        return this.#values.has(option);
    }

    /** The last one given, or undefined. */
    value(option) {
        return this.all(option).at(-1);
    }

    all(option) {
        return this.#values.get(option) ?? [];
    }

    /** Everything that was given, separated by commas or each on its own; without empty words. */
    words(option) {
        const words = this.all(option).flatMap((value) => value.split(','));
        return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
    }
}

class Parser {
    values = new Map();
    command = undefined;

    constructor(args) {
        this.left = [...args];
    }

    take(argument) {
        if (argument.startsWith('-')) {
            this.#takeOption(argument);
        } else {
            this.#takeCommand(argument);
        }
    }

    #takeCommand(argument) {
        if (this.command === 'doctor' && !this.values.has('--root')) {
            this.values.set('--root', [argument]);
            return;
        }
        if (!COMMANDS.has(argument)) {
            throw wrong(`'${argument}' is not a command${suggestion(argument, COMMANDS.keys())}`);
        }
        if (this.command !== undefined) {
            throw wrong(`'${argument}' is one command too many after '${this.command}'`);
        }
        this.command = argument;
    }

    #takeOption(argument) {
        const equals = argument.indexOf('=');
        const name = equals < 0 ? argument : argument.slice(0, equals);
        if (!OPTIONS.has(name)) {
            throw wrong(`'${name}' is not an option${suggestion(name, OPTIONS.keys())}`);
        }
        if (equals >= 0 && OPTIONS.get(name).value === undefined) {
            throw wrong(`'${name}' takes no value`);
        }
        const value = equals >= 0 ? argument.slice(equals + 1) : this.#value(name);
        this.values.set(name, [...(this.values.get(name) ?? []), value]);
    }

    #value(name) {
        if (OPTIONS.get(name).value === undefined) {
            return '';
        }
        if (this.left.length === 0 || this.left[0].startsWith('--')) {
            throw wrong(`'${name}' lacks its value (expected: ${usage(name)})`);
        }
        return this.left.shift();
    }

    chosen() {
        const asked = ['help', 'version'].find((name) => this.values.has(`--${name}`)) ?? this.command;
        if (asked === undefined) {
            throw wrong('no command (expected: install, verify, list, doctor or help)');
        }
        return asked;
    }
}

function wrong(message) {
    return new UserError(ExitCode.USAGE, `${message}; 'help' shows what there is`);
}
