import type { CountArgs } from './storage.ts';

/** How many questions of a topic, language and kind can be drawn. */
export interface CellCount {
  readonly topic: string;
  readonly lang: string;
  readonly kind: string;
  readonly n: number;
}

/** The counts by topic in the order of the cells, of those that are asked for. */
export function sumByTopic(cells: readonly CellCount[], { lang, kinds }: CountArgs = {}): Record<string, number> {
  const wanted = kinds && new Set<string>(kinds);
  const counts = new Map<string, number>();
  for (const cell of cells)
    if ((lang === undefined || cell.lang === lang) && (!wanted || wanted.has(cell.kind)))
      counts.set(cell.topic, (counts.get(cell.topic) ?? 0) + cell.n);
  return Object.fromEntries(counts);
}

/** The counts by language. */
export function sumByLanguage(cells: readonly CellCount[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { lang, n } of cells) counts.set(lang, (counts.get(lang) ?? 0) + n);
  return Object.fromEntries(counts);
}
