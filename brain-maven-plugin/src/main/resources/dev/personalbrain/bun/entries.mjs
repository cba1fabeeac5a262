// Which of the arguments name something that can be loaded from here. Loads none of it.
const found = process.argv.slice(2).filter((name) => {
  try {
    return !!require.resolve(name);
  } catch {
    return false;
  }
});
process.stdout.write(JSON.stringify(found));
