import type { MatchState } from '#shared/protocol/state.ts';
import { type PublicView, publicView, tallyView } from '#shared/rules/audience.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match } from '#shared/rules/match.ts';
import { isCrowd } from '#shared/rules/roster-view.ts';
import type { OnFault } from '#shared/rules/rule-views.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import type { SignalTally } from '#shared/rules/signals.ts';
import type { Clock } from '../match/clock.ts';
import { readNothing, readTyped } from '../people/read-line.ts';
import { projectSignals, projectState, projectTallies } from './project-state.ts';
import type { Secrets } from './secrets.ts';

/** Tallies go out with a patch at most this often, ms: ten times a second; answers of a crowd, each of whom is written to, once. */
const TALLY_MS = 100;
const CROWD_TALLY_MS = 1000;
/** People who come and go are shown together, this long after the first of them, ms; in a crowd nobody can follow each. */
const PEOPLE_MS = 40;
const CROWD_PEOPLE_MS = 2000;
/** The same once a crowd plays: there is a new question every few seconds, whose patch says so too. */
const CROWD_COMERS_MS = 5000;
/** Somebody has come or gone. */
const COMERS: readonly MatchEvent['type'][] = ['joined', 'returned', 'dropped', 'left'];
/** The same of who only watches, whom nobody waits for. */
const SPECTATORS_MS = 500;
/** Events that the next gathered patch is soon enough for. */
const UNHURRIED: readonly MatchEvent['type'][] = [
  'answered',
  'joined',
  'returned',
  'dropped',
  'left',
  'renamed',
  'again-asked',
  'ready',
];

export interface ProjectionArgs {
  readonly rules: Ruleset;
  readonly match: () => Match;
  readonly state: MatchState;
  readonly clock: Clock;
  /** Of whom nothing typed is shown; see TypedReader. */
  readonly silenced: () => ReadonlySet<string>;
  /** What each seat alone may see. */
  readonly secrets: Secrets;
  readonly signals: SignalTally;
  /** A rule failed while it was looked at. */
  readonly onFault: OnFault;
  /** Sends what has changed in the state. */
  readonly patch: () => void;
  /** Told after everything was projected. */
  readonly onView: (match: Match, view: PublicView) => void;
  /** Runs what a timer calls. */
  readonly guarded: (where: string, work: () => void) => void;
}

/** When a room's state is projected and sent: at once where a person waits for it, gathered where they do not. */
export class Projection {
  private readonly args: ProjectionArgs;
  private cancelTallies: (() => void) | null = null;
  private people: { readonly at: number; readonly cancel: () => void } | null = null;
  private areSignalsPlanned = false;
  private cancelSpectators: (() => void) | null = null;

  constructor(args: ProjectionArgs) {
    this.args = args;
  }

  /** Shows what these events changed, as soon as they ask for. */
  show(all: readonly MatchEvent[]): void {
    const events = all.filter((event) => event.type !== 'voted'); // of a vote only its sender hears
    if (events.length === 0) return;
    if (events.some((event) => event.type === 'phase-changed')) this.args.signals.begin();
    if (events.every((event) => event.type === 'answered')) this.planTallies();
    else if (events.every((event) => this.isUnhurried(event))) this.planPeople(events);
    else this.showAll();
  }

  /** Everything, now. */
  showAll(): void {
    this.stop();
    const match = this.args.match();
    const { rules, state, secrets, signals, onFault } = this.args;
    const view = publicView(rules, match, onFault, {
      read: state.chat ? readTyped : readNothing,
      silenced: this.args.silenced(),
    });
    projectState(view, state);
    if (signals.isUsed) projectSignals(signals.shows(), state);
    secrets.show();
    this.args.onView(match, view);
    this.args.patch();
    secrets.tell();
  }

  /** Whatever was planned will not happen. */
  stop(): void {
    this.cancelTallies?.();
    this.cancelTallies = null;
    this.areSignalsPlanned = false;
    this.people?.cancel();
    this.people = null;
    this.cancelSpectators?.();
    this.cancelSpectators = null;
  }

  private planPeople(events: readonly MatchEvent[]): void {
    const ms = this.peopleMs(events);
    const at = this.args.clock.now() + ms;
    if (this.people && this.people.at <= at) return;
    this.people?.cancel();
    this.people = { at, cancel: this.after(ms, 'showing people', () => this.showAll()) };
  }

  private peopleMs(events: readonly MatchEvent[]): number {
    const match = this.args.match();
    if (!isCrowd(match)) return PEOPLE_MS;
    const { stage } = match.phase;
    const isUnderWay = stage !== 'lobby' && stage !== 'over';
    return isUnderWay && events.every(({ type }) => COMERS.includes(type)) ? CROWD_COMERS_MS : CROWD_PEOPLE_MS;
  }

  /** Somebody who only watches has come or gone: their number stands in the state already. */
  planSpectators(): void {
    this.cancelSpectators ??= this.after(SPECTATORS_MS, 'showing how many watch', () => {
      this.cancelSpectators = null;
      this.args.patch();
    });
  }

  /** Somebody signals something: it is shown while it is still true, in a crowd too. */
  planSignals(): void {
    if (this.areSignalsPlanned) return;
    this.areSignalsPlanned = true;
    this.cancelTallies?.();
    this.cancelTallies = null;
    this.planTallies(TALLY_MS);
  }

  /** Something that is only counted has changed. */
  planTallies(ms = isCrowd(this.args.match()) ? CROWD_TALLY_MS : TALLY_MS): void {
    this.cancelTallies ??= this.after(ms, 'showing tallies', () => {
      this.cancelTallies = null;
      this.areSignalsPlanned = false;
      const { rules, match, state, signals, onFault } = this.args;
      projectTallies(tallyView(rules, match(), onFault), state);
      if (signals.isUsed) projectSignals(signals.shows(), state);
      this.args.patch();
    });
  }

  private isUnhurried(event: MatchEvent): boolean {
    if (event.type !== 'did') return UNHURRIED.includes(event.type);
    const rule = this.args.rules.rules.find(({ id }) => id === event.rule);
    return rule?.intents?.[event.name]?.isGathered === true;
  }

  private after(ms: number, where: string, work: () => void): () => void {
    return this.args.clock.setTimer(ms, () => this.args.guarded(where, work));
  }
}
