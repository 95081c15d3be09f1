import { MOTION } from '#client/theme/tokens.ts';
import { breathOf, NO_BREATH } from '../model/breath.ts';
import { type Cue, isFlagging } from '../model/cue.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import { answersOf, areOptionsShown } from '../model/selectors.ts';
import { isTour } from '../model/worn-topic.ts';
import type { CardFoot, DrawingPlace } from '../rules/define-view.ts';
import { HeldDrawing } from '../rules/held-drawing.ts';
import { BoardSheet } from '../views/board-sheet.ts';
import { between, outlineOf } from '../views/box.ts';
import { ChargeBar } from '../views/charge-bar.ts';
import type { View } from '../views/easel.ts';
import { leave, move } from '../views/eases.ts';
import type { FastestFingers } from '../views/fastest-fingers.ts';
import { Glass } from '../views/glass.ts';
import type { Layout } from '../views/layout.ts';
import { isTold, matchLayoutOf, stemShown } from '../views/match-layout.ts';
import { QuestionCard } from '../views/question-card.ts';
import { Rail } from '../views/rail.ts';
import { StageBreath } from '../views/stage-breath.ts';
import { TopBar } from '../views/top-bar.ts';
import { TopicStop } from '../views/topic-stop.ts';
import { answerPointer } from './answer-pointer.ts';
import { AnswerRow } from './answer-row.ts';
import { hostKeyCount } from './host-key-count.ts';
import { RoomScene } from './room-scene.ts';
import type { StageContext } from './stage-context.ts';
import { tellVerdict } from './tell-verdict.ts';

/** How long a reveal waits for the own verdict, which is a notice of its own, before it is told without one. */
const PATIENCE_MS = 800;

/** A question from the reading beat to its verdict: the card turns in place, and nothing else jumps. */
export class QuestionScene extends RoomScene {
  private layout: Layout | null = null;
  private glass: Glass | null = null;
  private card: QuestionCard | null = null;
  private readonly answers: AnswerRow;
  private rail: Rail | null = null;
  private sheet: BoardSheet | null = null;
  private topBar: TopBar | null = null;
  private chargeBar: ChargeBar | null = null;
  /** What only the reveal has. */
  private told: View[] = [];
  private breath: StageBreath | null = null;
  /** Of a mixed match, while it is read: what the question is about. */
  private stop: TopicStop | null = null;
  private fastest: FastestFingers | null = null;
  private arranged: 'question' | 'reveal' = 'question';
  private asked = '';
  private isStill = true;
  private waitingSince = 0;

  constructor(context: StageContext) {
    super('question', context);
    this.answers = new AnswerRow(context);
  }

  protected override build(isSnap: boolean): void {
    const { room } = this.context.model;
    if (!room?.question) return;
    this.asked = askedOf(room);
    this.arranged = 'question';
    this.isStill = isSnap;
    this.waitingSince = 0;
    const charge = isTold(this.context.model) ? null : this.context.views.charge(this.context.model);
    const layout = this.layoutFor('question', charge !== null);
    this.layout = layout;
    this.glass = new Glass(this.easel, layout.card, { kind: charge ? 'charged' : 'glass' });
    this.card = new QuestionCard(
      this.easel,
      layout,
      stemShown(this.context.model, this.context.size()),
      this.textScale,
      this.foot(layout, isSnap),
      charge,
    );
    this.breath = new StageBreath(this.easel, this.context.size());
    this.topBar = new TopBar(this.easel, layout, charge);
    this.chargeBar = charge ? new ChargeBar(this.easel, layout, this.context.size().width) : null;
    if (!isSnap) this.chargeBar?.appear();
    this.rail = layout.rail ? new Rail(this.easel, layout, layout.rail) : null;
    this.sheet = layout.sheet ? new BoardSheet(this.easel, layout.sheet) : null;
    if (!isSnap) this.appear(layout);
    if (isSnap && isTold(this.context.model)) this.turn(true);
  }

  /** What a rule of the room has at the foot of the card. */
  private foot(layout: Layout, isSnap: boolean): HeldDrawing<CardFoot> | null {
    const { model, views } = this.context;
    const foot = model.room && views.foot(model.room);
    if (!foot || layout.cardFoot.height === 0) return null;
    const make = (place: DrawingPlace) => foot.it({ ...place, box: layout.cardFoot, measures: layout.measures });
    return new HeldDrawing({ rule: foot.rule, it: make }, this.easel, this.context, isSnap);
  }

  protected override settle(): void {
    super.settle();
    this.card?.settle();
  }

  protected override clear(): void {
    for (const part of [
      this.glass,
      this.card,
      this.rail,
      this.sheet,
      this.topBar,
      this.chargeBar,
      this.fastest,
      this.breath,
      this.stop,
      ...this.told,
    ])
      part?.destroy();
    this.glass = this.card = this.rail = this.sheet = this.topBar = this.fastest = null;
    this.chargeBar = this.breath = this.stop = null;
    this.answers.clear();
    this.told = [];
  }

  protected override draw(now: number): void {
    const { model } = this.context;
    const { room } = model;
    if (!room?.question || !this.layout || askedOf(room) !== this.asked) return;
    const isSnap = this.isStill;
    this.isStill = false;
    if (this.arranged === 'question' && room.stage === 'told' && (isTold(this.context.model) || this.hasWaited()))
      this.turn(isSnap);
    this.card?.draw(model, now);
    this.topBar?.draw(model, isSnap);
    this.rail?.draw(model, isSnap);
    this.sheet?.draw(model, isSnap);
    this.drawAnswers(now, isSnap);
    this.breathe(now);
  }

  /** In the last seconds the ring is not alone; and before the verdict everything holds its breath. */
  private breathe(now: number): void {
    const breath = breathOf(this.context.model, now);
    const isCalm = this.easel.isCalm();
    this.breath?.draw(isCalm ? NO_BREATH : breath);
    this.answers.lean(isCalm || this.easel.isSlow() ? 0 : breath.lean);
  }

  protected override heed(cues: readonly Cue[]): void {
    for (const cue of cues) {
      if (cue.kind === 'pressed') this.answers.press(cue.optionId);
      if (isFlagging(cue)) this.answers.joltRight();
    }
    const { room } = this.context.model;
    const isSnap = cues.some(({ kind }) => kind === 'snap');
    if (!room?.question || (askedOf(room) === this.asked && !isSnap)) return;
    // Another question, or the state after a lost connection.
    this.easel.motion.clear();
    this.clear();
    this.build(isSnap);
  }

  private get textScale(): number {
    return this.context.settings.textScale?.() ?? 1;
  }

  private layoutFor(arrangement: Layout['arrangement'], isCharged = false): Layout {
    const { model, views } = this.context;
    const hasVerdictFoot = views.hasVerdictFoot(model);
    const window = {
      ...this.context.size(),
      textScale: this.textScale,
      hasVerdictFoot,
      isCharged,
      hostKeys: hostKeyCount(this.context),
    };
    return matchLayoutOf(model, window, arrangement);
  }

  private appear(layout: Layout): void {
    this.card?.appear();
    this.glass?.appear(layout.card);
  }

  private drawAnswers(now: number, isSnap: boolean): void {
    const { model } = this.context;
    const { layout, easel } = this;
    if (!layout) return;
    if (!areOptionsShown(model, now)) return this.drawStop(layout, isSnap);
    this.stop?.leave(isSnap);
    const isTelling = model.room?.stage === 'told';
    const answers = answersOf(model, now);
    this.answers.make(answers, easel, layout, {
      ...{ textScale: this.textScale, isCharged: this.chargeBar !== null, isStill: isSnap || isTelling },
    });
    // Until the card turns, the verdict is not shown anywhere.
    if (!isTelling || this.arranged === 'reveal') this.answers.draw(answers, isSnap);
  }

  private drawStop(layout: Layout, isSnap: boolean): void {
    const { room } = this.context.model;
    const place = outlineOf(layout.answers);
    if (this.stop || !place || !room || !isTour(room)) return;
    this.stop = new TopicStop(this.easel, place);
    if (!isSnap) this.stop.appear();
  }

  private hasWaited(): boolean {
    this.waitingSince ||= this.context.now();
    return this.context.now() - this.waitingSince > PATIENCE_MS;
  }

  /** The card becomes the verdict; the answers go to their new boxes. */
  private turn(isSnap: boolean): void {
    const { model } = this.context;
    const { room } = model;
    if (!room?.question || !room.reveal || !this.layout) return;
    this.arranged = 'reveal';
    const before = this.layout;
    const after = this.layoutFor('reveal');
    this.layout = after;
    this.rail?.arrange(after);
    this.chargeBar?.destroy();
    this.chargeBar = null;
    this.topBar?.discharge();
    this.glass?.discharge();
    const { views, fastest } = tellVerdict(this.easel, this.context, {
      layout: after,
      room,
      textScale: this.textScale,
      isSnap,
    });
    this.told.push(...views);
    this.fastest = fastest;
    this.leaveQuestion(isSnap);
    const isPhone = after.measures.size === 'phone';
    const travel = this.answers.travelTo(after);
    const draw = (share: number): void => {
      this.glass?.place(between(before.card, after.card, share));
      if (isPhone) this.glass?.fade(1 - share);
      travel(share);
    };
    if (isSnap) draw(1);
    else this.easel.motion.run({ ms: MOTION.row, ease: move, draw }, 'turn');
  }

  private leaveQuestion(isSnap: boolean): void {
    const { card, sheet } = this;
    this.card = null;
    this.sheet = null;
    sheet?.destroy();
    if (!card) return;
    if (isSnap) return card.destroy();
    this.told.push(card);
    this.easel.motion.run({ ms: MOTION.out, ease: leave, draw: (share) => card.fade(1 - share) }, 'card-out');
  }

  protected override attach(): void {
    this.listenToPointer(
      answerPointer(
        () => this.answers.buttons,
        () => this.sheet,
      ),
    );
  }
}

function askedOf(room: RoomSnapshot): string {
  return `${room.matchId}/${room.round}/${room.question?.id ?? ''}`;
}
