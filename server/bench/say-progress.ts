/** Tells whoever waits for a bench how far it is, each tenth once, on stderr: stdout is for the figures. */
export function sayProgress(what: string, all: number): (done: number) => void {
  let told = -1;
  return (done) => {
    const tenth = Math.floor((done / all) * 10);
    if (tenth === told) return;
    told = tenth;
    process.stderr.write(`  ${what}: ${done.toLocaleString('en')} of ${all.toLocaleString('en')}\n`);
  };
}
