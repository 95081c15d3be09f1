import { COLOUR } from '#client/theme/tokens.ts';
import { t } from '../i18n/t.ts';
import { playersOf } from '../model/arena.ts';
import type { CeremonyView } from '../model/ceremony-view.ts';
import type { MatchModel } from '../model/match-model.ts';
import { outcomeOf } from '../model/outcome.ts';
import type { Type } from './brush.ts';
import { centred, measureOf } from './brush.ts';
import type { Easel, View } from './easel.ts';
import { DEPTH } from './easel.ts';
import { enter } from './eases.ts';
import { finale, winnerLine } from './finale.ts';
import { Picture } from './picture.ts';
import type { PodiumLayout } from './stage-layout.ts';
import { fitText } from './text-fit.ts';

const ENTER_MS = 260;
const NOTE: Type = { size: 14, weight: 550, face: 'body', line: 1.35, colour: COLOUR.text2, align: 'center' };

/** Over the podium: what was played, and, once the first place has landed, who won, and then how it went for you. */
export class PodiumHead implements View {
  private readonly layout: PodiumLayout;
  private readonly note: Picture;
  private readonly title: Picture;

  constructor(easel: Easel, layout: PodiumLayout, { room }: MatchModel) {
    this.layout = layout;
    const { note, title } = layout;
    this.note = new Picture(easel, { ...note, bleed: 4, depth: DEPTH.words }).place(note.x, note.y);
    this.title = new Picture(easel, { ...title, bleed: 16, depth: DEPTH.words }).place(title.x, title.y);
    const said = room
      ? [easel.look.title, t.stage.players(playersOf(room)), t.stage.questions(room.rounds || room.round + 1)]
      : [];
    this.note.show('note', (context) => {
      // Where all of it has no room, the last of it is left out.
      const fits = said.findLastIndex((_, i) => measureOf(NOTE)(said.slice(0, i + 1).join(' · ')) <= note.width);
      centred(context, said.slice(0, Math.max(0, fits) + 1).join(' · '), note.width / 2, 9.5, NOTE);
    });
  }

  draw({ plan, step, ms }: CeremonyView, model: MatchModel): void {
    const outcome = outcomeOf(model);
    if (!outcome) return;
    const text =
      step === 'winner' ? winnerLine(outcome, model.you?.seat ?? -1) : step === 'yours' ? finale(outcome) : '';
    this.title.show(text, (context) => this.paint(context, text));
    const since = step === 'yours' ? ms - plan.lastsMs : ms - plan.beginsMs.winner;
    const share = plan.lastsMs > 0 ? enter(Math.min(1, Math.max(0, since / ENTER_MS))) : 1;
    this.title.nudge({ dy: 16 * (1 - share) }).image.setAlpha(share);
  }

  destroy(): void {
    this.note.destroy();
    this.title.destroy();
  }

  private paint(context: CanvasRenderingContext2D, text: string): void {
    const { title, titleType } = this.layout;
    const type: Type = { size: titleType, weight: 700, face: 'display', line: 1.05, track: -0.02, align: 'center' };
    const { size } = fitText(
      text,
      { width: title.width, height: 1e4, most: 1, line: 1 },
      [1, 0.86, 0.72, 0.6, 0.5].map((share) => Math.round(titleType * share)),
      (at) => measureOf({ ...type, size: at }),
    );
    centred(context, text, title.width / 2, title.height / 2, { ...type, size });
  }
}
