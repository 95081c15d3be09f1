import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import { paintFace } from './art.ts';
import { box } from './box.ts';
import type { Type } from './brush.ts';
import { fillBox, fillDisc, line, measureOf, run } from './brush.ts';
import { clipped } from './text-fit.ts';

/** What the closed sheet of a phone says. */
interface Standing {
  /** Yours; 0: none yet. */
  readonly rank: number;
  readonly players: number;
  readonly behind: number;
  /** The name of whoever is next above you. */
  readonly ahead: string | null;
  readonly faces: readonly { readonly avatar: string; readonly bot: boolean; readonly away: boolean }[];
}

/** From face to face, px. */
const OVERLAP = 22;
const LABEL: Type = { size: 14, weight: 550, face: 'body', line: 1, colour: COLOUR.text2 };
const STRONG: Type = { ...LABEL, weight: 700, colour: COLOUR.text };
const PLACE: Type = { size: 22, weight: 700, face: 'display', line: 1 };

/** The strip: where you stand, who is next above you, and the faces of the best. */
export function paintSummary(
  context: CanvasRenderingContext2D,
  { width, ratio }: { readonly width: number; readonly ratio: number },
  facts: Standing,
): void {
  paintGrip(context, width);
  const middle = 38;
  let right = width - 20 - 30;
  const faces = facts.faces.slice(0, facesBeside(facts, width));
  const xs = faces.map((_, i) => right - (faces.length - 1 - i) * OVERLAP);
  for (const [i, face] of faces.entries()) {
    const x = xs[i] ?? right;
    fillDisc(context, x + 15, middle, 17, COLOUR.card);
    paintFace(context, { seed: face.avatar, bot: face.bot, away: face.away }, x, middle - 15, 30, ratio);
  }
  right = (xs[0] ?? width - 20) - 10;
  if (facts.rank === 0)
    return void run(
      context,
      [[t.stage.players(facts.players), { ...LABEL, size: 16, colour: COLOUR.text }]],
      20,
      middle - 8,
      16,
    );
  const x = 20 + line(context, t.stage.place(facts.rank), 20, middle - 12, { ...PLACE, line: 24 / 22 }) + 12;
  const rest = restOf(facts);
  const left = right - x - measureOf(LABEL)(rest);
  run(
    context,
    [
      [rest, LABEL],
      ...(facts.ahead ? [[clipped(facts.ahead, Math.max(0, left), measureOf(STRONG)), STRONG] as const] : []),
    ],
    x,
    middle - 7,
    14,
  );
}

function restOf({ players, ahead, behind }: Standing): string {
  return t.stage.ofPlayers(players) + (ahead ? t.stage.behindWho(behind) : '');
}

/** How many of the faces leave room for the name of whoever is ahead: a name is worth more than a third face. */
function facesBeside(facts: Standing, width: number): number {
  if (facts.rank === 0) return facts.faces.length;
  const words = measureOf(PLACE)(t.stage.place(facts.rank)) + measureOf(LABEL)(restOf(facts));
  const taken = 20 + words + 12 + (facts.ahead ? measureOf(STRONG)(facts.ahead) : 0) + 10 + 30 + 20;
  const more = Math.floor((width - taken) / OVERLAP);
  return Math.max(1, Math.min(facts.faces.length, 1 + more));
}

/** What a finger takes the sheet by. */
export function paintGrip(context: CanvasRenderingContext2D, width: number): void {
  fillBox(context, box((width - 40) / 2, 8, 40, 4), 2, COLOUR.edge);
}
