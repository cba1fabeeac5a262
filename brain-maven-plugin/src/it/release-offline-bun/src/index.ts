import Database from "libsql";

const [row] = new Database(":memory:").prepare("SELECT 6 * 7 AS answer").all() as { answer: number }[];
console.log(`answer: ${row.answer}`);
