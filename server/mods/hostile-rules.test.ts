import assert from 'node:assert/strict';
import { pino } from 'pino';
import { type Ctx, defineModifier, type Modifier, type Rule, z } from '#shared/mod-api.ts';
import { classic } from '#shared/modes/classic/mode.ts';
import { Registry } from '#shared/rules/registry.ts';
import { replay } from '#shared/rules/replay.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { PinnedEvening } from '../testing/pinned-evening.ts';

type Part = Partial<Rule>;
interface Attack {
  readonly part: Part;
  /** Whether it has to be off in the end; else it does no harm. */
  readonly isOff: boolean;
}

const circle: { self?: unknown } = {};
circle.self = circle;
const GARBAGE: Readonly<Record<string, unknown>> = {
  'a circle': circle,
  'a big integer': { n: 10n },
  'a function': { f: () => 1 },
  NaN: { n: Number.NaN },
  'a map': new Map([[1, 2]]),
  'a promise': Promise.resolve(1),
  'a getter that throws': Object.defineProperty({}, 'no', {
    enumerable: true,
    get: () => {
      throw new Error('looked at');
    },
  }),
};
/** JSON leaves the rest out, or has something like it. */
const CANNOT_BE_SENT = ['a circle', 'a big integer', 'a promise', 'a getter that throws'];
const LONG = 'x'.repeat(400_000);
/** The time that rules are measured by; a loop moves it on. */
let workedMs = 0;
const loop = (): number => {
  workedMs += 250;
  return 0;
};

const off = (part: Part): Attack => ({ part, isOff: true });
const harmless = (part: Part): Attack => ({ part, isOff: false });
const acts = (act: (c: Ctx) => unknown): Part => ({ on: { closed: (c) => void act(c as Ctx) } });

const ATTACKS: Record<string, Attack> = {
  'gives NaN points': off(acts((c) => c.award(0, Number.NaN, 'x'))),
  'gives endless points': off({ score: (_c, sheet) => sheet.add(0, Number.POSITIVE_INFINITY, 'x') }),
  'gives more points than fit, twice over': off({
    score(_c, sheet) {
      for (let i = 0; i < 3; i++) sheet.add(0, 1.7e308, 'x');
      sheet.times(0, 100, 'x');
    },
  }),
  'multiplies without end': off({
    score(_c, sheet) {
      sheet.add(0, 1000, 'x');
      for (let i = 0; i < 200; i++) sheet.times(0, 100, 'x');
    },
  }),
  'awards more points than fit': harmless(
    acts((c) => {
      for (let i = 0; i < 20; i++) c.award(0, 1.9e9, 'x');
    }),
  ),
  'gives no reason for points': off({ score: (_c, sheet) => sheet.add(0, 5, { no: 1 } as never) }),
  'gives a reason as long as a book': off({ score: (_c, sheet) => sheet.add(0, 5, LONG) }),
  'awards for an object': off(acts((c) => c.award(0, 5, circle as never))),
  'says a book': off(acts((c) => c.say(LONG))),
  'says an object': off(acts((c) => c.say(circle as never))),
  'says it to NaN': off(acts((c) => c.say('x', Number.NaN))),
  'gives experience without end': off(acts((c) => c.reward(0, 1e300, 'x'))),
  'seats a bot without a name': off(acts((c) => c.seatBot({} as never))),
  'seats a bot with the name of a book': off(acts((c) => c.seatBot(LONG))),
  'seats bots without end': harmless(
    acts((c) => {
      while (c.seatBot() !== null);
    }),
  ),
  'retires nobody': off(acts((c) => c.retire(null as never))),
  'goes nowhere': off(acts((c) => c.go('nowhere'))),
  'goes to and fro': off({ on: { phase: (c) => c.go(c.match.phase.name === 'reveal' ? 'scoreboard' : 'reveal') } }),
  'bots that wish for nothing': off({ bot: () => [{ afterMs: 1, wish: null as never }] }),
  'bots that wish for the unknown': off({ bot: () => [{ afterMs: 1, wish: { type: 'kick', seat: 0 } as never }] }),
  'bots that answer an object': harmless({
    bot: () => [{ afterMs: 1, wish: { type: 'answer', answer: { no: 1 } as never } }],
  }),
  'bots that are no list': off({ bot: () => 5 as never }),
  'bots without end': off({
    bot: () => Array.from({ length: 200_000 }, () => ({ afterMs: 1, wish: { type: 'do', name: 'x', payload: 0 } })),
  }),
  'a window of NaN': off({ window: () => Number.NaN }),
  'a window as text': harmless({ window: () => '9000' as never }),
  'is due at NaN': off({ due: () => Number.NaN, onDue() {} }),
  'is due in a text': off({ due: () => 'now' as never, onDue() {} }),
  'is always due': off({ due: (c) => c.now, onDue() {} }),
  'a phase that lasts NaN': off({ phases: [{ name: 'x', stage: 'between', after: 'told', lasts: () => Number.NaN }] }),
  'sees that loop': off({ sees: { all: loop } }),
  'hooks that loop': off(acts(loop)),
  'a promise that fails': off({
    on: { closed: (async () => Promise.reject(new Error('later'))) as never },
  }),
  'remembers more and more': off({
    begin: () => ({ list: [] as string[] }),
    on: {
      closed: (c) => void (c as Ctx<{ list: string[] }>).all.list.push(...Array.from({ length: 30 }, () => LONG)),
    },
  }),
  'shows a library': off({ sees: { all: () => ({ text: LONG }) } }),
  'shows a library in pieces': off({
    sees: { all: () => Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i])) },
  }),
  'shows each a library': off({ sees: { own: () => ({ text: LONG }) } }),
  'shows the host a library': off({ sees: { host: () => ({ text: LONG }) } }),
  'acts while it is looked at': off({ sees: { all: (c) => (c as Ctx).award(0, 100, 'x') } }),
  'remembers while it is looked at': off({
    begin: () => ({ n: 0 }),
    sees: { all: (c) => ({ n: (c as Ctx<{ n: number }>).all.n++ }) },
  }),
};
for (const [what, value] of Object.entries(GARBAGE)) {
  ATTACKS[`begins with ${what}`] = off({ begin: () => value });
  ATTACKS[`seats with ${what}`] = off({ sit: () => value });
  ATTACKS[`comes to remember ${what}`] = off({
    begin: () => ({}),
    on: { closed: (c) => void Object.assign(c.all as object, { it: value }) },
  });
  const shown = CANNOT_BE_SENT.includes(what) ? off : harmless;
  ATTACKS[`shows ${what}`] = shown({ sees: { all: () => value } });
  ATTACKS[`shows a seat ${what}`] = shown({ sees: { own: () => value } });
  ATTACKS[`shows the host ${what}`] = shown({ sees: { host: () => value } });
}
const TOLD = ['a refusal without a code', 'a refusal of another kind', 'true', 'a text'] as const;
const ANSWERS: readonly unknown[] = [
  { ok: false },
  { ok: false, code: '__proto__', sentence: circle },
  true,
  'no',
  Promise.reject(new Error('x')),
];
(ANSWERS[4] as Promise<never>).catch(() => {});
/** A rule whose only wish is answered like this. */
function whenPressed(take: () => unknown): Attack {
  return off({
    intents: {
      press: { title: 'Press', schema: z.strictObject({}), stages: ['open'], who: 'anyone', take: take as never },
    },
  });
}
TOLD.forEach((what, i) => {
  ATTACKS[`answers a wish with ${what}`] = whenPressed(() => ANSWERS[i]);
});
ATTACKS['answers a wish with a promise'] = whenPressed(async () => Promise.reject(new Error('later')));
ATTACKS['counts for too long'] = off({
  signals: {
    wave: {
      ...{ title: 'Wave', schema: z.strictObject({}), stages: ['open'], who: 'anyone', perSecond: 20 },
      start: () => ({ n: 0 }),
      tally: () => void loop(),
      shows: () => 1,
    },
  },
});
ATTACKS['shows a count like a library'] = off({
  signals: {
    wave: {
      ...{ title: 'Wave', schema: z.strictObject({}), stages: ['open'], who: 'anyone', perSecond: 20 },
      start: () => ({ n: 0 }),
      tally: () => {},
      shows: () => LONG,
    },
  },
});

describe('rules that attack the server', function () {
  this.timeout(300_000);

  it('[G1] each is off or does no harm, the match goes on to its podium, and is the same in a replay', async () => {
    const lines: { msg?: string; err?: { message: string; stack?: string } }[] = [];
    const modifiers = Object.entries(ATTACKS).map(
      ([title, { part }], i) =>
        defineModifier({ id: `hostile:rule-${i}`, title, summary: 'Attacks.', icon: 'bolt', ...part }) as Modifier,
    );
    const registry = new Registry({
      modes: [classic],
      modifiers,
      watch: { watches: (rule) => rule.startsWith('hostile:'), now: () => workedMs },
    });
    const evening = await PinnedEvening.begin({
      ...{ mode: classic as Mode, people: 2, deck: aDeck(2), maxSeats: 8, registry },
      modifiers: Object.fromEntries(modifiers.map(({ id }) => [id, {}])),
      log: pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    });
    try {
      const { host, players } = evening;
      await evening.say(host, 'bots', { count: 2 });
      await evening.say(host, 'start');
      for (let round = 0; round < 2; round++) {
        await evening.until('answering', round);
        for (const { id: rule, intents, signals } of modifiers) {
          if (intents) host.send('do', { rule, name: 'press', payload: {} });
          if (signals) host.send('signal', { rule, name: 'wave', payload: {} });
        }
        await evening.tick();
        for (const player of players) player.answer('Yes');
        await evening.until('reveal', round);
      }
      await evening.until('podium');
      for (let i = 0; i < 5; i++) await evening.tick();
      assert.deepEqual(
        lines.flatMap(({ msg, err }) =>
          /^a rule failed and (is|goes) off$/.test(msg ?? '') ? [] : [[msg, err?.stack]],
        ),
        [],
        'it was taken for a fault of ours',
      );
      const isOff = (id: string): boolean => host.room.state.rules.get(id)?.isOff ?? false;
      const wrong = modifiers.filter(({ id, title }) => isOff(id) !== ATTACKS[title]?.isOff);
      assert.deepEqual(
        wrong.map(({ id, title }) => `${title}: ${isOff(id) ? 'off' : 'on'}`),
        [],
      );
      const scores = [...host.room.state.seats.values()].map(({ score }) => score);
      for (const player of players) {
        assert.equal(player.closeCode, null);
        assert.deepEqual(
          [...player.room.state.seats.values()].map(({ score }) => score),
          scores,
        );
      }
      const record = evening.storage.records.get('pinned-match');
      assert.ok(record, 'the match is kept');
      assert.deepEqual(
        replay(registry, record.log).seats.map(({ score }) => score),
        scores,
      );
    } finally {
      await evening.stop();
    }
  });
});
