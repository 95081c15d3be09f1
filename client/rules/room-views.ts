import type { IntentCard, RuleCard } from '#shared/protocol/rule-card.ts';
import type { Stage } from '#shared/rules/phase.ts';
import type { Sentence } from '../a11y/sentences.ts';
import type { AnswerView } from '../answers/answer-view.ts';
import type { Sound } from '../audio/note.ts';
import type { SoundName } from '../audio/sounds.ts';
import { stingOf } from '../audio/stings.ts';
import type { Cue, RuleCue } from '../model/cue.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomSnapshot } from '../model/room-snapshot.ts';
import type { RailRow, VerdictView } from '../model/standings.ts';
import { type CanvasParts, canvasPartsOf } from './canvas-parts.ts';
import type { Charge, MakeDrawing, MakeFoot, Mark, RulePanel, RuleView, Say } from './define-view.ts';
import { ModClients } from './mod-clients.ts';
import type { ViewRegistry } from './view-registry.ts';

/** Something that a rule's view brings, and whose it is: who fails is switched off by that name. */
export interface Of<T> {
  readonly rule: string;
  readonly it: T;
}

/** While a question is asked. */
const CHARGED_STAGES: readonly Stage[] = ['read', 'open', 'closed'];

/**
 * The views of the rules that one room plays, in the order of its rules, less those that failed in it. Scenes, panels,
 * the screen reader and the ears all ask here, and fall back on the standard where there is nothing.
 */
export class RoomViews {
  private readonly registry: ViewRegistry;
  private readonly cards: () => readonly RuleCard[];
  private readonly report: (rule: string, error: unknown) => void;
  private readonly mods: ModClients;
  private readonly failed = new Set<string>();
  private readonly parts = new Map<string, CanvasParts>();
  private readonly listeners = new Set<(rule: string) => void>();
  private readonly awaiting = new Set<() => void>();

  /** `cards` has every rule that the server offers; `report` hears of what failed, for whoever can mend it. */
  constructor(args: {
    registry: ViewRegistry;
    cards?: () => readonly RuleCard[];
    report?: (rule: string, error: unknown) => void;
    /** What mods bring; nothing when absent. */
    mods?: ModClients;
  }) {
    this.registry = args.registry;
    this.cards = args.cards ?? (() => []);
    this.report = args.report ?? asAnError;
    this.mods = args.mods ?? new ModClients(() => []);
  }

  /** What is known of a rule of this room, with or without a view. */
  card(rule: string): RuleCard | null {
    return this.cards().find(({ id }) => id === rule) ?? null;
  }

  /** The rules of the room with an intent that is taken just now and that no panel of theirs asks for. */
  asking(room: Pick<RoomSnapshot, 'plays' | 'phase' | 'stage'>): { rule: RuleCard; intents: IntentCard[] }[] {
    const covered = new Set(this.panels(room).map(({ rule }) => rule));
    const seats = room.stage === 'lobby' ? this.seats(room) : null;
    if (seats) covered.add(seats.rule);
    return room.plays.flatMap((id) => {
      const rule = covered.has(id) || this.isComing(id) ? null : this.card(id);
      const intents = rule?.intents.filter((intent) => intent.fields !== null && isTaken(intent, room)) ?? [];
      return rule && intents.length > 0 ? [{ rule, intents }] : [];
    });
  }

  /** The view of a rule; null where there is none, or it failed here. */
  of(rule: string): RuleView | null {
    return this.failed.has(rule) ? null : (this.registry.of(rule) ?? this.mods.view(rule));
  }

  /** Whether the view of a rule has still to be fetched: until then nothing stands in for its panels. */
  private isComing(rule: string): boolean {
    return !this.failed.has(rule) && (this.registry.isAway(rule) || this.mods.isAway(rule));
  }

  /** The form of a mod's kind of question; null where there is none, or it failed here. */
  answer(kind: string): AnswerView | null {
    return this.failed.has(kind) ? null : this.mods.answer(kind);
  }

  /** Fetches the views of these rules, and what mods bring for rules and kinds. What cannot be had, or is wrong, counts as failed. */
  async bring(ids: readonly string[]): Promise<void> {
    const coming = ids.flatMap((id) => {
      const fetched = this.registry.bring(id) ?? this.mods.bring(id);
      return fetched?.catch((error: unknown) => this.fail(id, error)) ?? [];
    });
    if (coming.length === 0) return;
    await Promise.all(coming);
    for (const listener of [...this.awaiting]) listener();
  }

  /** Hears that something fetched has come; the returned function ends that. */
  onBrought(listener: () => void): () => void {
    this.awaiting.add(listener);
    return () => this.awaiting.delete(listener);
  }

  /** Switches a view off for as long as this room is open. */
  fail(rule: string, error: unknown): void {
    if (this.failed.has(rule)) return;
    this.failed.add(rule);
    this.report(rule, error);
    for (const listener of [...this.listeners]) listener(rule);
  }

  /** Hears of every view that is switched off; the returned function ends that. */
  onFail(listener: (rule: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs something of a rule's view; where it throws, the view is off and the answer is `otherwise`. */
  attempt<T>(rule: string, run: () => T, otherwise: T): T {
    try {
      return run();
    } catch (error) {
      this.fail(rule, error);
      return otherwise;
    }
  }

  /** Fetches what the rules of a room draw. Until then, and where it cannot be had, the standard scenes stand in. */
  async load({ plays }: Pick<RoomSnapshot, 'plays'>): Promise<void> {
    await this.bring(plays);
    await Promise.all(
      plays.map(async (rule) => {
        const view = this.of(rule);
        if (!view || this.parts.has(rule)) return;
        try {
          this.parts.set(rule, await canvasPartsOf(view));
        } catch (error) {
          this.fail(rule, error);
        }
      }),
    );
  }

  /** The scene of the phase; null: the standard one of its stage. A rule that is off stands in the place of nothing. */
  scene({ plays, phase, off }: Pick<RoomSnapshot, 'plays' | 'phase' | 'off'>): Of<MakeDrawing> | null {
    for (const { rule, it } of this.canvas(plays)) {
      const make = Object.hasOwn(it.scenes, phase) ? it.scenes[phase] : undefined;
      if (make && !off.includes(rule)) return { rule, it: make };
    }
    return null;
  }

  overlays({ plays }: Pick<RoomSnapshot, 'plays'>): Of<MakeDrawing>[] {
    return this.canvas(plays).flatMap(({ rule, it }) => it.overlays.map((make) => ({ rule, it: make })));
  }

  foot({ plays }: Pick<RoomSnapshot, 'plays'>): Of<MakeFoot> | null {
    for (const { rule, it } of this.canvas(plays)) if (it.foot) return { rule, it: it.foot };
    return null;
  }

  /** The marks beside a seat, in the order of the rules. */
  marks(row: RailRow, model: MatchModel): Mark[] {
    return this.views(model.room?.plays ?? []).flatMap(({ rule, mark }) =>
      mark ? (this.attempt(rule, () => mark(row, model), null) ?? []) : [],
    );
  }

  /** What marks an answer while its question is asked: of the first rule that has something to say of it. */
  answerMark(optionId: string, model: MatchModel): Mark | null {
    const { room } = model;
    if (room?.stage !== 'read' && room?.stage !== 'open') return null;
    for (const { rule, answerMark } of this.views(room.plays)) {
      const mark = answerMark && this.attempt(rule, () => answerMark(optionId, model), null);
      if (mark) return mark;
    }
    return null;
  }

  /** What the question is charged with, of all rules together; null: it is one like others. */
  charge(model: MatchModel): Charge | null {
    const { room } = model;
    if (!room || !CHARGED_STAGES.includes(room.stage)) return null;
    const all = this.views(room.plays).flatMap(({ rule, charge }) =>
      charge ? (this.attempt(rule, () => charge(model), null) ?? []) : [],
    );
    const [first] = all;
    if (!first) return null;
    return { ...first, factor: all.reduce((product, { factor }) => product * factor, 1) };
  }

  /** Whether a panel of some rule lies where the question would stand under the verdict. */
  hasVerdictFoot(model: MatchModel): boolean {
    return this.views(model.room?.plays ?? []).some(
      ({ rule, hasVerdictFoot }) => hasVerdictFoot && this.attempt(rule, () => hasVerdictFoot(model), false),
    );
  }

  /** What is remarked under my verdict, in the order of the rules. */
  remarks(verdict: VerdictView, model: MatchModel): string[] {
    return this.views(model.room?.plays ?? []).flatMap(({ rule, remark }) =>
      remark ? (this.attempt(rule, () => remark(verdict, model), null) ?? []) : [],
    );
  }

  /** What stands for the list of seats in the waiting room; null: the list. */
  seats({ plays }: Pick<RoomSnapshot, 'plays'>): Of<NonNullable<RuleView['seats']>> | null {
    for (const { rule, seats } of this.views(plays)) if (seats) return { rule, it: seats };
    return null;
  }

  panels({ plays, phase, stage }: Pick<RoomSnapshot, 'plays' | 'phase' | 'stage'>): Of<RulePanel>[] {
    return this.views(plays).flatMap((view) =>
      (view.panels ?? [])
        .filter(
          ({ phases, stages }) =>
            (!phases && !stages) || phases?.includes(phase) === true || stages?.includes(stage) === true,
        )
        .map((it) => ({ rule: view.rule, it })),
    );
  }

  /** What the rules of the room name of a change of their slots. */
  cuesOf(change: RuleCue, model: MatchModel): RuleCue[] {
    const cues = this.of(change.rule)?.cues;
    if (!cues) return [];
    const names = this.attempt(change.rule, () => [...cues(change, model)], []);
    return names.map((name) => ({ ...change, name }));
  }

  /** What the views have to say of a cue; undefined: none of them speaks of it. */
  sentence(cue: Cue, model: MatchModel): Sentence | null | undefined {
    for (const { rule, it } of this.named(cue, model, (view) => view.sentences)) {
      const said = this.attempt<ReturnType<typeof saying>>(rule, () => saying(it, cue, model), undefined);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  /** What the views let be heard of a cue; null: none of them has a sound for it. */
  sound(cue: Cue, model: MatchModel): SoundName | Sound | null {
    return this.named(cue, model, (view) => view.sounds)[0]?.it ?? null;
  }

  /** What a match sounds like as it begins: as its mode says, or else the first of its modifiers that has a say. */
  sting(model: MatchModel): Sound | null {
    const named = this.views(model.room?.plays ?? []).find(({ sting }) => sting !== undefined)?.sting;
    return named === undefined ? null : stingOf(named);
  }

  private named<T>(
    cue: Cue,
    { room }: MatchModel,
    of: (view: RuleView) => Readonly<Record<string, T>> | undefined,
  ): Of<T>[] {
    if (!room || (cue.kind !== 'rule' && cue.kind !== 'phase')) return [];
    const name = cue.kind === 'rule' ? cue.name : cue.phase;
    return this.views(room.plays).flatMap((view) => {
      if (cue.kind === 'rule' && cue.rule !== view.rule) return [];
      const all = of(view);
      const it = all && Object.hasOwn(all, name) ? all[name] : undefined;
      return it === undefined ? [] : [{ rule: view.rule, it }];
    });
  }

  private views(plays: readonly string[]): RuleView[] {
    return plays.flatMap((rule) => this.of(rule) ?? []);
  }

  private canvas(plays: readonly string[]): Of<CanvasParts>[] {
    return this.views(plays).flatMap(({ rule }) => {
      const it = this.parts.get(rule);
      return it ? [{ rule, it }] : [];
    });
  }
}

/** As if nobody had caught it: in the console, and for whoever listens to a page's errors. */
function asAnError(rule: string, cause: unknown): void {
  reportError(new Error(`The view of the rule "${rule}" failed and is off in this room.`, { cause }));
}

function saying(say: Say, cue: Cue, model: MatchModel): Sentence | null | undefined {
  const said = typeof say === 'function' ? say(cue, model) : say;
  return typeof said === 'string' ? { text: said, isAssertive: false } : said;
}

function isTaken({ stages, phases }: IntentCard, { stage, phase }: Pick<RoomSnapshot, 'phase' | 'stage'>): boolean {
  return stages.includes(stage) && (phases === null || phases.includes(phase));
}
