import { readFileSync } from "node:fs";
import { createClient } from "@libsql/client";
import * as matrix from "@matrix-org/matrix-sdk-crypto-nodejs";

// The package's own loader has found the vendored file, else the import would have failed.
console.log(`loader: ${"OlmMachine" in matrix && "getVersions" in matrix}`);
const mapped = readFileSync("/proc/self/maps", "utf8").match(/\S+matrix-sdk-crypto\.linux-x64-gnu\.node/);
console.log(`loaded from ${mapped?.[0]}`);

// The vendored file's own functions, which the package's loader does not know.
const { encryptFile, decryptFile } = require("@matrix-org/matrix-sdk-crypto-nodejs/matrix-sdk-crypto.linux-x64-gnu.node");
const sealed = JSON.parse(encryptFile(JSON.stringify([...Buffer.from("hello")])));
const opened = JSON.parse(decryptFile(JSON.stringify([sealed.data, sealed.info])));
console.log(`decrypted: ${Buffer.from(opened.data)}`);

const database = createClient({ url: ":memory:" });
const { rows } = await database.execute("SELECT vector_distance_cos(vector32('[1,0]'), vector32('[0,1]')) AS distance");
console.log(`distance: ${rows[0].distance}`);
