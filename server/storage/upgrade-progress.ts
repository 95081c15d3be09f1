/** Hears, in sentences, what of an old database is being brought up to date, and how far that is. */
export type OnUpgrade = (sentence: string) => void;

/** It is said so often at most, ms. */
const SAY_EVERY_MS = 2000;

/** Says how many of `all` are done: soon after it has begun, and at the end. Nothing at all where there is nothing to do. */
export function upgradeProgress(what: string, all: number, say: OnUpgrade): (done: number) => void {
  let saidAt = performance.now();
  let hasSaid = false;
  if (all > 0) say(`Summing ${what}, once: ${all} players.`);
  return (done) => {
    const isOver = done >= all;
    if (all === 0 || hasSaid || (!isOver && performance.now() - saidAt < SAY_EVERY_MS)) return;
    saidAt = performance.now();
    hasSaid = isOver;
    say(isOver ? `Summing ${what}: done.` : `Summing ${what}: ${done} of ${all} players.`);
  };
}
