/** A word this long may have one slip, and one this long two. */
const ONE_SLIP_FROM_LETTERS = 5;
const TWO_SLIPS_FROM_LETTERS = 10;

/** How many slips of the finger a word forgives. Numbers, and words that are written with a sign, forgive none. */
export function slipsAllowed(word: string): number {
  const length = [...word].length;
  if (length < ONE_SLIP_FROM_LETTERS || !/^[\p{L}\p{M}]+$/u.test(word)) return 0;
  return length < TWO_SLIPS_FROM_LETTERS ? 1 : 2;
}

/** Whether somebody who meant `right` may have typed `given`: the first letter is right, and there are few slips. */
export function isSlip(given: string, right: string): boolean {
  const allowed = slipsAllowed(right);
  if (allowed === 0 || given[0] !== right[0] || given === right) return false;
  return Math.abs(given.length - right.length) <= allowed && slips(given, right) <= allowed;
}

/** Edit distance with neighbour swaps as one slip (optimal string alignment). */
function slips(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
