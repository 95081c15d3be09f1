import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import type { Outcome, VerdictView } from '../model/standings.ts';
import type { Type } from './brush.ts';

/** What the card says after the bell; `outcome` null: this page only watches. */
export interface Told {
  readonly outcome: Outcome | null;
  readonly verdict: VerdictView | null;
  readonly stem: string;
  /** The kind of answer that the question wants. */
  readonly kind: string;
  readonly answer: string;
  readonly isSame: boolean;
  /** What the rules of the room remark. */
  readonly remarks: readonly string[];
  readonly textScale: number;
  /** A panel of the page lies in the place of the question. */
  readonly hasFoot: boolean;
}

export const SUB: Type = { size: 14, weight: 550, face: 'body', line: 1.35, colour: COLOUR.text2 };
const STRONG: Type = { ...SUB, weight: 700, colour: COLOUR.text };

/** Words of one line, each in its type. */
export type Parts = readonly (readonly [string, Type])[];

/** What a verdict means, under its large fact. */
export function verdictParts(told: Told): Parts {
  const { outcome, verdict, remarks } = told;
  if (outcome === null || !verdict) return [[t.stage.theAnswer, SUB]];
  if (outcome === 'right') {
    const right = verdict.ms === null ? t.stage.right : t.stage.rightIn(verdict.ms);
    return [[right, STRONG], ...remarks.map((remark) => [` · ${remark}`, SUB] as const)];
  }
  const standing = standingParts(told, remarks.length === 0);
  if (remarks.length === 0) return standing;
  const said = remarks.join(' · ');
  return [[standing.length > 0 ? `${said} · ` : said, SUB], ...standing];
}

/** Where one stands now; `isFirst`: it begins a line. */
export function standingParts({ verdict, isSame }: Told, isFirst: boolean): Parts {
  if (!verdict) return [];
  const behind: Parts = verdict.behind > 0 ? [[t.stage.behind(verdict.behind), SUB]] : [];
  if (verdict.rank <= 0) return behind;
  const [still, place] = t.stage.standing(verdict.rank, isSame, isFirst);
  return [[`${still} `, SUB], [place, STRONG], ...behind];
}
