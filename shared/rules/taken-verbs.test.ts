import assert from 'node:assert/strict';
import { type Ctx, defineModifier, type Look, z } from '#shared/mod-api.ts';
import { aMatch } from '#shared/mod-testing.ts';

const NAMED = { title: 'Takes', summary: 'Takes the verbs out of its context.', icon: 'star' };
interface Deals {
  dealt: number;
}

/** A rule as a modder writes it who takes out of `c` what is needed, and calls it alone. */
const takes = defineModifier<Deals, { mine: number }>({
  ...NAMED,
  id: 'takes',
  options: {
    size: { kind: 'one-of', title: 'Size', values: [3, 4], default: 3 },
    loud: { kind: 'switch', title: 'Loud', default: true },
  },
  begin: ({ luck }) => ({ dealt: luck('deal').int(0, 5) }),
  sit: ({ luck }, { seat }) => ({ mine: luck('seat', seat).int(0, 5) }),
  intents: {
    refused: {
      title: 'Refused',
      schema: z.strictObject({}),
      stages: ['open'],
      who: 'seat',
      take: ({ refuse }) => refuse('Never.'),
    },
  },
  on: {
    closed({ seat, standing, own, all, number, isOn, award, reward, team, say, seatBot }) {
      const [first] = standing();
      if (!first) return;
      own(first.seat).mine = seat(first.seat).score;
      all.dealt = number('size');
      if (isOn('loud')) say('Taken.', first.seat);
      award(first.seat, 5, 'taken');
      reward(first.seat, 2, 'taken');
      team(first.seat, 7);
      seatBot('Zork');
    },
    judged({ bench, retire, goOn }) {
      bench(2);
      retire([1]);
      goOn();
    },
    phase({ go, match }) {
      if (match.phase.name === 'scoreboard') go('podium');
    },
  },
  sees: { all: ({ all }) => ({ dealt: all.dealt }), own: ({ own }, { seat }) => own(seat).mine },
});

describe('verbs of a rule', () => {
  it('may be taken out of the context and called alone', () => {
    const evening = aMatch({ modifiers: [takes] }).seat('Ada', 'Bo', 'Cy');
    const { dealt } = evening.match.slots.takes as Deals;
    assert.ok(dealt >= 0 && dealt < 6);
    evening.start().untilStage('open');
    const no = evening.wish('Ada', { type: 'do', rule: 'takes', name: 'refused', payload: {} });
    assert.deepEqual(no, { ok: false, code: 'rule/refused', sentence: 'Never.' });
    for (const name of ['Ada', 'Bo', 'Cy']) evening.answers(name, 'no', { after: 500 });
    evening.until('podium');
    assert.deepEqual(
      evening.events.filter(({ type }) => type === 'blamed'),
      [],
    );
    assert.deepEqual(evening.match.slots.takes, { dealt: 3 });
    const { score, xp, team } = evening.of('Ada');
    assert.deepEqual([score, xp, team], [5, 2, 7]);
    assert.deepEqual([evening.of('Bo').plays, evening.of('Cy').plays, evening.of('Zork').kind], [false, false, 'bot']);
    assert.ok(evening.events.some((event) => event.type === 'said' && event.to === evening.of('Ada').seat));
    assert.equal(
      evening.match.round?.index,
      0,
      'the first reveal went on to the scoreboard and from there to the podium',
    );
  });

  it('a rule that is only asked cannot act, nor change what it remembers: it is off, and a replay is the same match', () => {
    const acts: Readonly<Record<string, (c: Ctx<Deals>) => unknown>> = {
      'gives points': (c) => c.award(0, 500, 'stolen'),
      'goes elsewhere': (c) => c.go('podium'),
      'changes what it remembers': (c) => c.all.dealt++,
      'changes how answers are judged': (c) => Object.assign(c.kind ?? {}, { judge: () => 1 }),
      'reaches through a description': (c) =>
        Object.assign(Object.getOwnPropertyDescriptor(c.match, 'phase')?.value as object, { endsAt: 1 }),
    };
    for (const [what, act] of Object.entries(acts)) {
      const rule = defineModifier<Deals>({
        ...NAMED,
        id: 'asked',
        begin: () => ({ dealt: 1 }),
        due(c: Look<Deals>) {
          if (c.match.phase.stage === 'open') act(c as Ctx<Deals>);
          return null;
        },
      });
      const evening = aMatch({ modifiers: [rule] })
        .seat('Ada', 'Bo')
        .start()
        .untilStage('open');
      assert.ok(
        evening.events.some((event) => event.type === 'blamed' && event.rule === 'asked'),
        what,
      );
      evening.until('podium');
      assert.deepEqual([evening.match.slots.asked, evening.score('Ada')], [{ dealt: 1 }, 0], what);
    }
  });
});
