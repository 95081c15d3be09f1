import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { verdictOf } from '../model/standings.ts';
import { toldAnswersOf } from '../model/told-answers.ts';
import { celebrate } from '../views/celebrate.ts';
import { CoverLabel } from '../views/cover-label.ts';
import type { Easel, View } from '../views/easel.ts';
import { FastestFingers } from '../views/fastest-fingers.ts';
import type { Layout } from '../views/layout.ts';
import { toldStage } from '../views/told/told-stage.ts';
import { VerdictCard } from '../views/verdict-card.ts';
import { WhyPanel } from '../views/why-panel.ts';
import type { StageContext } from './stage-context.ts';

/** What only a reveal has. */
export interface Told {
  readonly views: readonly View[];
  readonly fastest: FastestFingers | null;
}

/** Draws what became of one's answer, why, and who was fastest. */
export function tellVerdict(
  easel: Easel,
  { model, views: rules }: StageContext,
  {
    layout,
    room,
    textScale,
    isSnap,
  }: { readonly layout: Layout; readonly room: RoomSnapshot; readonly textScale: number; readonly isSnap: boolean },
): Told {
  const views: View[] = [];
  const verdict = verdictOf(model);
  const isHere = model.you?.matchId === room.matchId;
  // Who is out was not asked: the answer is told, without "the bell was first".
  const isOut = isHere && model.you?.plays === false;
  const outcome = isOut ? null : (verdict?.outcome ?? (isHere ? 'none' : null));
  const isRight = outcome === 'right';
  // Confetti has the place of the cover.
  const label = !isRight && layout.measures.labelHeight === 0 ? layout.label : null;
  const right = label ? label.x - 24 : layout.card.x + layout.card.width - layout.measures.verdictX;
  const mine = room.seats.find((seat) => seat.seat === model.you?.seat);
  const card = new VerdictCard(
    easel,
    layout,
    {
      outcome,
      verdict,
      stem: room.question?.stem ?? '',
      kind: room.question?.kind ?? '',
      hasFoot: rules.hasVerdictFoot(model),
      answer: room.reveal?.text ?? '',
      isSame: mine ? mine.rank === mine.lastRank : false,
      remarks: verdict ? rules.remarks(verdict, model) : [],
      textScale,
    },
    right,
  );
  views.push(card);
  if (label) views.push(new CoverLabel(easel, label));
  const told = toldAnswersOf(model);
  const [stage] = layout.answers;
  if (told && stage) views.push(toldStage(easel, stage, told, isSnap));
  if (layout.why && room.reveal) {
    const why = new WhyPanel(easel, layout.why, layout.measures, room.reveal, textScale);
    views.push(why);
    if (!isSnap) why.appear();
  }
  let fastest: FastestFingers | null = null;
  if (layout.measures.rail === 0 && layout.fastest) {
    fastest = new FastestFingers(easel);
    fastest.draw(layout.fastest, room.reveal?.fastest ?? [], layout.measures, isSnap);
  }
  if (!isSnap) card.appear();
  if (!isSnap && isRight && !easel.isCalm()) views.push(celebrate(easel, layout, card, room));
  return { views, fastest };
}
