import assert from 'node:assert/strict';
import type { Question } from '#shared/questions/question.ts';
import type { Input } from '../rules/input.ts';
import { type Luck, luck } from '../rules/random.ts';
import { REFUSALS } from '../rules/refusals.ts';
import { replay } from '../rules/replay.ts';
import type { Mode, Modifier } from '../rules/rule.ts';
import { applyInput, nextDeadline, tick } from '../rules/step.ts';
import type { TestMatch } from './a-match.ts';
import { aMatch } from './a-match.ts';
import { aDeck } from './a-question.ts';
import { assertGates } from './assert-gates.ts';
import { assertHadRight } from './assert-had-right.ts';
import { assertNoLeak } from './assert-no-leak.ts';
import { assertSound } from './assert-sound.ts';
import { faultsOf } from './faults-of.ts';
import { Frozen } from './frozen.ts';
import { randomInput } from './random-evening.ts';
import { RandomSignals } from './random-signals.ts';

/** The steps after which a match that nobody paces must have ended. */
const STEPS_MAX = 20_000;
const EVENINGS = 10;
/** What happens in an evening, and in one where many lists of rules are tried. */
const INPUTS = 160;
const COMBINATION_INPUTS = 60;
/** Every so many evenings nobody has sat down yet. A waiting room may last long, so the others begin with the first question. */
const EVENINGS_PER_EMPTY = 4;
/** How often somebody says again what was said before, by whomever. */
const REPEATS = 0.05;
/** So many things may happen in such a combination between two looks at it. */
const COMBINATION_LOOKS = 3;
/** A phase that comes again is looked at so often: after that it has the same gates. */
const GATE_LOOKS = 2;
/** How often somebody signals. */
const SIGNALS = 0.3;

/** What a player reads begins like a sentence and ends like one. */
const SENTENCE = /^\S.*[.!?]$/su;

/** What is asked of a list of rules. */
export interface Contract {
  readonly title: string;
  readonly mode: Mode;
  /** Instead of those the mode comes with. */
  readonly modifiers?: readonly Modifier[];
  readonly deck?: readonly Question[];
  /** How many random evenings; fewer where many lists are tried. */
  readonly evenings?: number;
  /** Each of these rules keeps the contract alone, so that it is only asked what they do to each other: quicker. */
  readonly isCombination?: boolean;
}

/**
 * The contract every match keeps, whatever its rules. `SEED=...` in the environment plays the same evenings again,
 * `EVENINGS=100` ten times as many of them as else.
 */
export function describeRules({
  title,
  mode,
  modifiers,
  deck = aDeck(6),
  evenings: wanted = EVENINGS,
  isCombination = false,
}: Contract): void {
  const evenings = Math.max(1, Math.round((wanted * Number(process.env.EVENINGS ?? EVENINGS)) / EVENINGS));
  const seed = process.env.SEED ?? `${mode.id}-contract`;
  const people = Array.from(
    { length: Math.min(mode.players.max, Math.max(mode.players.min, 5)) },
    (_, i) => `guest ${i}`,
  );
  const match = (extra: Parameters<typeof aMatch>[0] = {}) =>
    aMatch({ mode, deck, seed, ...(modifiers ? { modifiers } : {}), ...extra });
  const party = () => match().seat(...people);

  describe(`the contract of ${title} (seed ${seed})`, () => {
    it('[M5] ends in bounded time with silent players', () => {
      runOut(party().start());
    });

    it('[M5] ends in bounded time with one person and bots', () => {
      const bots = Math.min(Math.max(1, mode.players.min - 1), mode.players.max - 1);
      const evening = match().seat('Solo');
      if (bots > 0) evening.does('Solo', { type: 'bots', count: bots });
      runOut(evening.start());
    });

    it('[M2] random evenings replay to the same match, and survive serialise-and-revive at any step', () => {
      for (let evening = 0; evening < evenings; evening++)
        playRandomly((extra) => match({ ...extra, ...openedBy(evening) }), {
          label: `${seed}/${evening}`,
          people: evening % EVENINGS_PER_EMPTY === EVENINGS_PER_EMPTY - 1 ? [] : people,
          ...(isCombination ? { inputs: COMBINATION_INPUTS, looks: COMBINATION_LOOKS } : { inputs: INPUTS, looks: 1 }),
        });
    });

    // The rest hangs on one rule alone, or on none.
    if (isCombination) return;

    it('[M5] ends in bounded time with everybody leaving', () => {
      const evening = party().start().untilStage('open');
      for (const name of people) evening.leaves(name);
      runOut(evening);
    });

    it('[M5] ends in bounded time with everybody dropping', () => {
      const evening = party().start().untilStage('open');
      for (const name of people) evening.drops(name);
      runOut(evening);
    });

    it('[M5] ends in bounded time with a host who pauses and stays silent', () => {
      const evening = party().start().untilStage('open');
      const isDenied = mode.denies?.includes('pause') === true;
      assert.equal(evening.wish(people[0] ?? '', { type: 'pause' }).ok, !isDenied);
      runOut(evening);
    });

    it('[V1] shows the right answer to nobody before the reveal', () => {
      const evening = party().start();
      const { match: played, rules } = evening;
      for (let steps = 0; steps < STEPS_MAX && played.phase.stage !== 'over'; steps++) {
        assertNoLeak(rules, played);
        const question = played.deck[played.round?.question ?? -1];
        if (played.phase.stage === 'open' && question?.kind === 'choice') {
          people.slice(1).forEach((person, i) => {
            const answer = question.options[i % question.options.length]?.id ?? '';
            if (evening.of(person).plays) evening.tries(person, answer, { after: 10 * i });
          });
          assertNoLeak(rules, played);
        }
        if (nextDeadline(played) !== null) evening.pass();
      }
    });

    it('[G2] takes what only a rule understands from the seats and in the phases it is for, and else changes nothing', () => {
      const evening = party().start();
      const { match: played, rules } = evening;
      if (!rules.rules.some(({ intents, signals }) => intents || signals)) return;
      const dice = luck(seed, 'gates');
      const looks: Record<string, number> = {};
      for (let steps = 0; steps < STEPS_MAX && played.phase.stage !== 'over'; steps++) {
        const { name } = played.phase;
        looks[name] = (looks[name] ?? 0) + 1;
        if (looks[name] <= GATE_LOOKS) assertGates(rules, played, dice, `seed ${seed}, step ${steps}, ${name}`);
        if (nextDeadline(played) !== null) evening.pass();
      }
      assertGates(rules, played, dice, `seed ${seed}, ${played.phase.name}`);
    });
  });
}

/** Every other room is a private one, whose opener comes and goes like everybody. */
function openedBy(evening: number): { opener?: string } {
  return evening % 2 === 0 ? {} : { opener: 'guest 0' };
}

/**
 * One evening of everything. The match is frozen to JSON: a twin that is revived from it hears the next inputs too, and
 * must come to the same. Every `looks` inputs they are compared and looked at, and where something has changed, the twin
 * is revived anew.
 */
function playRandomly(
  match: (extra: Parameters<typeof aMatch>[0]) => TestMatch,
  { label, people, inputs, looks }: { label: string; people: readonly string[]; inputs: number; looks: number },
): void {
  const dice = luck(label);
  const mischief = luck(label, 'mischief');
  const control = match({ seed: label }).seat(...people);
  if (people.length > 0) control.start();
  const signals = new RandomSignals(control.rules, label);
  const said: Input[] = [];
  const frozen = new Frozen(control.match);
  let twin = frozen.revived();
  for (let i = 0; i < inputs; i++) {
    const input = repeated(said, control, mischief) ?? randomInput(control.rules, control.match, control.now, dice);
    if (input.type === 'intent') said.push(input);
    control.now = Math.max(control.now, input.at);
    const where = `seed ${label}, input ${i}: ${JSON.stringify(input)}`;
    const heard = control.events.length;
    const step = control.put(input);
    signals.hear(control.events.slice(heard));
    // What was due by then has happened before the wish is looked at.
    if (input.type === 'intent') tick(control.rules, twin, input.at);
    if (step.ok) assertHadRight(control.rules, twin, input, where);
    const twinStep = applyInput(control.rules, twin, input).step;
    assert.deepEqual(twinStep, step, where);
    if (!step.ok && step.code !== 'rule/refused') assert.equal(REFUSALS[step.code], step.sentence);
    if (!step.ok) assert.match(step.sentence, SENTENCE, `${where}: a no says why`);
    const isLook = i % looks === 0 || i === inputs - 1;
    const hasChanged = isLook && frozen.takes(control.match);
    if (isLook) frozen.assertIs(twin, `${where}: the revived twin differs`);
    if (hasChanged) twin = frozen.revived();
    // H9: what was refused once is refused again and changes nothing.
    if (!step.ok && input.type === 'intent')
      assert.equal(control.put(input).ok, false, `${where}: refused, and then taken`);
    if (mischief.chance(SIGNALS)) signals.send(control.match, where);
    if (hasChanged) assertNoLeak(control.rules, control.match, where);
    if (hasChanged || !isLook) assertSound(control.match, control.rules, where);
  }
  // Of an earlier one the twin has told, which knew nothing of it.
  frozen.assertIs(control.match, `seed ${label}: a refused wish, a signal or a look has changed the match`);
  for (const event of control.events) {
    assert.match(event.type, /^[a-z]+(-[a-z]+)*$/, `seed ${label}: ${JSON.stringify(event)}`);
    if (event.type === 'said') assert.match(event.sentence, SENTENCE, `seed ${label}: what a rule says`);
  }
  const faults = faultsOf(control.events);
  if (faults.length > 0) assert.fail([`seed ${label}: a rule throws`, ...faults].join('\n'));
  control.put({ type: 'tick', at: control.now });
  frozen.takes(control.match);
  frozen.assertIs(replay(control.registry, control.log()), `seed ${label}: replay differs`);
}

/** Something old once more, from anybody; null: nothing this time. */
function repeated(said: readonly Input[], { now, match }: TestMatch, dice: Luck): Input | null {
  if (said.length === 0 || !dice.chance(REPEATS)) return null;
  const old = dice.pick(said);
  return { ...old, at: now, ...(dice.chance(0.5) ? { seat: dice.int(0, match.seats.length) } : {}) } as Input;
}

/** Lets a match go on by itself until it is over. */
export function runOut(evening: TestMatch): void {
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    if (evening.match.phase.stage === 'over') return;
    evening.pass();
  }
  assert.fail(`after ${STEPS_MAX} steps the match is still in ${evening.match.phase.name}`);
}
