/**
 * Strict JSON (RFC 8259) into objects without a prototype, lists, strings, numbers, booleans and null; a name twice in an object is
 * refused. Own code, since JSON.parse takes the last of two such names, and says in each runtime's own words what is wrong and where.
 */
export class JsonText {
    #text;
    #at = 0;
    #depth = 0;

    /** @throws SyntaxError with a `line` */
    static parse(text) {
        const json = new JsonText();
        json.#text = text;
        const value = json.#value();
        json.#skip();
        if (json.#at < text.length) {
            throw json.#wrong('something follows its end');
        }
        return value;
    }

    #wrong(what) {
        const line = this.#text.slice(0, this.#at).split('\n').length;
        return Object.assign(new SyntaxError(what), { line });
    }

    #skip() {
        while (this.#at < this.#text.length && ' \t\r\n'.includes(this.#text[this.#at])) {
            this.#at++;
        }
    }

    #value() {
        this.#skip();
        const start = this.#text[this.#at];
        switch (start) {
            case '{':
                return this.#nested(() => this.#object());
            case '[':
                return this.#nested(() => this.#list());
            case '"':
                return this.#string();
            default:
                return this.#scalar();
        }
    }

    #nested(read) {
        if (++this.#depth > 1000) {
            throw this.#wrong('nested more than 1000 deep');
        }
        this.#at++;
        const value = read();
        this.#depth--;
        return value;
    }

    /** Whether this sign comes next; it is taken then. */
    #take(sign) {
        this.#skip();
        const there = this.#text[this.#at] === sign;
        this.#at += there ? 1 : 0;
        return there;
    }

    #expect(sign) {
        if (!this.#take(sign)) {
            const found = this.#at < this.#text.length ? `'${this.#text[this.#at]}'` : 'the end';
            throw this.#wrong(`expected '${sign}', found ${found}`);
        }
    }

    #object() {
        const fields = Object.create(null);
        if (this.#take('}')) {
            return fields;
        }
        do {
            this.#skip();
            const name = this.#string();
            if (name in fields) {
                throw this.#wrong(`the name '${name}' is there twice`);
            }
            this.#expect(':');
            fields[name] = this.#value();
        } while (this.#take(','));
        this.#expect('}');
        return fields;
    }

    #list() {
        const values = [];
        if (this.#take(']')) {
            return values;
        }
        do {
            values.push(this.#value());
        } while (this.#take(','));
        this.#expect(']');
        return values;
    }

    /** What is between the quotes is left to the runtime, which knows all about escapes. */
    #string() {
        const pattern = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
        return this.#literal(pattern, 'a text in quotes');
    }

    #scalar() {
        return this.#literal(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y, 'a value');
    }

    #literal(pattern, expected) {
        pattern.lastIndex = this.#at;
        const match = pattern.exec(this.#text);
        try {
            const value = JSON.parse(match[0]);
            this.#at = pattern.lastIndex;
            return value;
        } catch {
            throw this.#wrong(`expected ${expected}`);
        }
    }
}
