import { join } from "node:path";
import { createClient, type Client, type Config } from "@libsql/client";
import { decryptFile, encryptFile } from "@rocket.chat/forked-matrix-sdk-crypto-nodejs";

/** The size of a memory's vector. */
const DIMENSIONS = 8;

/** The words of a text, each counted in one of eight places: enough to tell texts apart, and the same everywhere. */
function embed(text: string): number[] {
  const vector = new Array(DIMENSIONS).fill(0);
  for (const word of text.toLowerCase().split(/\W+/).filter(Boolean)) {
    let hash = 0;
    for (const character of word) {
      hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
    }
    vector[hash % DIMENSIONS] += 1;
  }
  return vector;
}

/** With BRAIN_SYNC_URL the database is an embedded replica of the one there. */
function configuration(): Config {
  const url = `file:${join(process.env.BRAIN_DATA_DIR ?? "data", "brain.db")}`;
  const syncUrl = process.env.BRAIN_SYNC_URL;
  return syncUrl ? { url, syncUrl, authToken: process.env.BRAIN_SYNC_TOKEN } : { url };
}

async function open(): Promise<Client> {
  const database = createClient(configuration());
  await database.execute(
    `CREATE TABLE IF NOT EXISTS memory (id INTEGER PRIMARY KEY, text TEXT NOT NULL, vector F32_BLOB(${DIMENSIONS}) NOT NULL)`,
  );
  await database.execute("CREATE INDEX IF NOT EXISTS memory_by_vector ON memory (libsql_vector_idx(vector))");
  return database;
}

async function remember(database: Client, text: string): Promise<Response> {
  const vector = JSON.stringify(embed(text));
  await database.execute({ sql: "INSERT INTO memory (text, vector) VALUES (?, vector32(?))", args: [text, vector] });
  return Response.json({ remembered: text }, { status: 201 });
}

async function recall(database: Client, question: string): Promise<Response> {
  const vector = JSON.stringify(embed(question));
  const found = await database.execute({
    sql: `SELECT memory.text, vector_distance_cos(memory.vector, vector32(:vector)) AS distance
          FROM vector_top_k('memory_by_vector', vector32(:vector), 3) AS nearest JOIN memory ON memory.rowid = nearest.id
          ORDER BY distance, memory.id`,
    args: { vector },
  });
  return Response.json(found.rows.map((row) => row.text));
}

/** A message, encrypted and decrypted again as Matrix does it with files. */
function secret(message: string): Response {
  const sealed = encryptFile(Buffer.from(message));
  const opened = decryptFile(sealed.data, sealed.file).toString();
  return Response.json({ encrypted: sealed.data.toString("base64"), decrypted: opened });
}

/** Asks every native library, since one that cannot be loaded may say so only when it is used. */
async function health(database: Client): Promise<Response> {
  const { rows } = await database.execute("SELECT sqlite_version() AS version");
  const sealed = encryptFile(Buffer.from("ping"));
  const good = decryptFile(sealed.data, sealed.file).toString() === "ping";
  return Response.json({ status: good ? "ok" : "failed", libsql: rows[0].version }, { status: good ? 200 : 503 });
}

const database = await open();
const server = Bun.serve({
  port: Number(process.env.BRAIN_PORT ?? 3333),
  routes: {
    "/health": () => health(database),
    "/memories": { POST: async (request) => remember(database, await request.text()) },
    "/recall": (request) => recall(database, new URL(request.url).searchParams.get("question") ?? ""),
    "/secret": { POST: async (request) => secret(await request.text()) },
  },
});
console.log(`test-brain listens on ${server.port}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, async () => {
    await server.stop();
    database.close();
    process.exit(0);
  });
}
