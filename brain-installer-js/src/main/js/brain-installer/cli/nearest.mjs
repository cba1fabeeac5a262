const FARTHEST = 3;

/** `; did you mean 'install'?`, or nothing where no word is near what somebody has typed. */
export function suggestion(text, words) {
    let best = '';
    let shortest = Math.min(FARTHEST, Math.floor(text.length / 2)) + 1;
    for (const word of words) {
        const found = distance(text, word);
        if (found < shortest) {
            shortest = found;
            best = `; did you mean '${word}'?`;
        }
    }
    return best;
}

/** How many letters have to be changed, added or left out (Levenshtein). */
function distance(from, to) {
    const row = Array.from({ length: to.length + 1 }, (_, j) => j);
    for (let i = 1; i <= from.length; i++) {
        let diagonal = row[0];
        row[0] = i;
        for (let j = 1; j < row.length; j++) {
            const changed = diagonal + (from[i - 1] === to[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(changed, row[j] + 1, row[j - 1] + 1);
        }
    }
    return row[to.length];
}
