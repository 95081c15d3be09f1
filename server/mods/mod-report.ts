import type { Mods } from './mods.ts';

/** What is said of mods at the start, row by row: those that are here, and why others are not. */
export function modRows(mods: Pick<Mods, 'list' | 'faults'>): [string, string][] {
  const here = mods.list.map(({ manifest: { title, version } }) => `${title} ${version}`);
  return [
    ...(here.length > 0 ? [['mods', here.join(', ')] as [string, string]] : []),
    ...mods.faults.map((fault): [string, string] => ['left out', `${fault.message} (${fault.code})`]),
  ];
}
