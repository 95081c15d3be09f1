import { type Someone, someone } from '../../testing/kept-of-two.ts';
import type { Leaver, PersonPlace } from '../ports/people.ts';
import type { StoreOfTest } from './test-store.ts';

/** Of each table or collection of an engine: which place of a person it is, or that it names nobody. */
export type PlaceOfTable = Readonly<Record<string, PersonPlace | 'nobody'>>;

export const ADA = someone('ada');
export const BO = someone('bo');
export const LEAVER: Leaver = { playerId: ADA.playerId, mark: 'mark-of-somebody', names: [ADA.name] };

/** Tables in which something of a person stands, `but` one word of theirs. */
export async function tablesWith(at: StoreOfTest, who: Someone, but?: string): Promise<string[]> {
  const { playerId, name, laterName, words, avatar, handle } = who;
  const marks = [playerId, name, laterName, words, avatar, handle].filter((mark) => mark !== but);
  const tables = [...(await at.dump())].filter(([, rows]) =>
    rows.some((row) => marks.some((mark) => row.includes(mark))),
  );
  return tables.map(([table]) => table).sort();
}
