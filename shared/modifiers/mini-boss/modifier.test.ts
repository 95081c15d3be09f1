import assert from 'node:assert/strict';
import fc from 'fast-check';
import { publicView } from '../../rules/audience.ts';
import { luck } from '../../rules/random.ts';
import type { Modifier } from '../../rules/rule.ts';
import { AT_ONCE, aMatch, type TestMatch } from '../../testing/a-match.ts';
import { aDeck } from '../../testing/a-question.ts';
import { everyEvening } from '../../testing/every-evening.ts';
import { FAIR, FIERCE, GENTLE, healthOf } from './boss-health.ts';
import type { BossView } from './boss-view.ts';
import type { Fights } from './memory.ts';
import { miniBoss } from './modifier.ts';
import { BOSS_NAMES, TAUNT_CHARS_MAX, tauntFor } from './taunts.ts';

const boss: Modifier = {
  ...miniBoss,
  options: { ...miniBoss.options, every: { kind: 'one-of', title: 'Every', values: [3], default: 3 } },
};
const NAMES = ['Ada', 'Bo', 'Cy', 'Di'];
const party = (questions = 6, seed = 'boss') =>
  aMatch({ modifiers: [boss], deck: aDeck(questions), seed })
    .seat(...NAMES)
    .start();
const shown = ({ rules, match }: TestMatch): BossView => publicView(rules, match).rules['mini-boss']?.all as BossView;
const memory = ({ match }: TestMatch): Fights => match.slots['mini-boss'] as Fights;

/** Everybody of `right` answers the open question right, the others wrong; then the reveal. */
function round(match: TestMatch, right: readonly string[], after: number = AT_ONCE.after): TestMatch {
  match.until('answering');
  for (const seat of match.match.seats)
    if (seat.presence === 'here' && seat.plays)
      match.answers(seat.name, right.includes(seat.name) ? 'yes' : 'no', { after, creditMs: AT_ONCE.creditMs });
  return match.until('reveal');
}

function toTheBoss(match: TestMatch, right: readonly string[] = ['Ada']): TestMatch {
  round(match, right);
  return round(match, right).until('boss');
}

describe('the mini-boss', () => {
  it('[MB1] comes in before every n-th question, for two questions or as many as are left, and never without one', () => {
    const match = party(6);
    match.until('podium');
    const phases = match.events.flatMap((event) => (event.type === 'phase-changed' ? [event.phase] : []));
    const story = phases.filter((phase) => ['reading', 'boss', 'boss-hit'].includes(phase)).join(' ');
    assert.equal(story, 'reading reading boss reading boss-hit reading boss-hit reading boss reading boss-hit');
    const short = party(3).until('boss');
    assert.equal(shown(short).boss?.questions, 1);
    assert.equal(phases[phases.indexOf('boss') + 1], 'reading', 'it is the last thing before its question');
    const none = party(2).until('podium');
    assert.equal(shown(none).boss, null);
  });

  it('[MB1] hunts whoever leads, and nobody where nobody has a point; its taunt is short and says nothing but the game', () => {
    const match = toTheBoss(party());
    assert.equal(shown(match).boss?.prey, match.of('Ada').seat);
    assert.ok(shown(match).boss?.taunt.includes('Ada'));
    assert.equal(shown(toTheBoss(party(), [])).boss?.prey, -1);
    assert.equal(tauntFor({ name: 'Kenji', streak: 6 }, luck('x')), 'Six in a row, Kenji? Cute. I eat sevens.');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.string(), fc.boolean(), (streak, seed, isLed) => {
        const leader = isLed ? { name: 'W'.repeat(16), streak } : null;
        assert.ok(tauntFor(leader, luck(seed)).length <= TAUNT_CHARS_MAX + 8);
      }),
    );
    for (const name of BOSS_NAMES) assert.ok(name.length <= 16);
  });

  it('[MB2] its health follows the number of people and of questions: more of them never make it weaker', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 2 }),
        fc.constantFrom(GENTLE, FAIR, FIERCE),
        (people, questions, strength) => {
          const health = healthOf(people, questions, strength);
          assert.ok(health >= 1 && health <= Math.max(1, people * questions));
          assert.ok(healthOf(people + 1, questions, strength) >= health);
          assert.ok(healthOf(people, questions, FIERCE) >= healthOf(people, questions, GENTLE));
        },
      ),
    );
    const match = toTheBoss(party());
    assert.equal(shown(match).boss?.health, healthOf(4, 2, FAIR));
  });

  it('[MB2] who drops or leaves takes their part of its health along at the next question; who comes adds nothing', () => {
    const match = toTheBoss(party()).drops('Di').seat('Ed').seat('Flo').until('reading');
    assert.equal(shown(match).boss?.health, healthOf(4, 2, FAIR), 'five are here');
    const fewer = toTheBoss(party()).drops('Di').leaves('Cy').until('reading');
    assert.equal(shown(fewer).boss?.health, healthOf(2, 2, FAIR));
    round(fewer, []);
    fewer.drops('Bo').until('reading', 'next');
    assert.ok((shown(fewer).boss?.health ?? 0) >= 1);
  });

  it('[MB3] each right answer takes one; at nought it is beaten, and after its last question it goes unbeaten', () => {
    const match = toTheBoss(party());
    const full = shown(match).boss?.health ?? 0;
    round(match, ['Ada']);
    assert.deepEqual([shown(match).boss?.health, shown(match).hit?.damage], [full - 1, 1]);
    assert.equal(shown(match).boss?.outcome, 'fights');
    round(match, []);
    assert.deepEqual([shown(match).boss?.health, shown(match).boss?.outcome], [full - 1, 'stands']);
    assert.equal(shown(match).hit?.bonus, 0);
    match.until('boss-hit').until('reading', 'next');
    assert.equal(shown(match).boss === null || shown(match).boss?.number === 2, true);
    const beaten = round(round(toTheBoss(party()), NAMES), NAMES);
    assert.deepEqual([shown(beaten).boss?.health, shown(beaten).boss?.outcome], [0, 'beaten']);
  });

  it('[MB4] halves the points of whoever it hunts when it is right and faster, and of nobody else', () => {
    let halved = 0;
    for (let i = 0; i < 30; i++) {
      const match = toTheBoss(party(6, `duel ${i}`)).until('answering');
      const answer = memory(match).boss?.answer;
      assert.ok(answer && answer.ms > 0 && answer.ms < 15_000);
      round(match, ['Ada', 'Bo'], 14_000);
      const { hit } = shown(match);
      const [ada, bo] = ['Ada', 'Bo'].map((name) => match.of(name).lastPoints) as [number, number];
      assert.equal(hit?.isRight, answer.value === 'yes');
      if (hit?.isRight) {
        halved++;
        assert.equal(hit.halved, match.of('Ada').seat);
        const whys = match.match.round?.verdicts?.[match.of('Ada').seat]?.whys ?? [];
        assert.ok(whys.some(({ rule, factor }) => rule === 'mini-boss' && factor === 0.5));
        assert.equal(ada, Math.round(bo / 2));
      } else assert.deepEqual([hit?.halved, ada], [-1, bo]);
      const quick = round(toTheBoss(party(6, `duel ${i}`)), ['Ada'], AT_ONCE.after);
      assert.equal(shown(quick).hit?.halved, -1, 'the hunted was faster');
    }
    assert.ok(halved > 0 && halved < 30, `${halved}`);
  });

  it('[MB4] what it answers is told to nobody before the reveal', () => {
    const match = toTheBoss(party()).until('answering');
    assert.ok(memory(match).boss?.answer);
    assert.ok(!('answer' in (shown(match).boss ?? {})) && shown(match).hit === null);
  });

  it('[MB5] beaten, it pays everybody who hit it in this fight, once', () => {
    const match = toTheBoss(party());
    round(match, ['Ada', 'Bo', 'Cy']);
    const xp = () => NAMES.map((name) => match.of(name).xp);
    const isOver = shown(match).boss?.outcome === 'beaten';
    if (!isOver) round(match, ['Ada', 'Bo', 'Cy']);
    assert.equal(shown(match).boss?.outcome, 'beaten');
    assert.deepEqual(xp(), [10, 10, 10, 0]);
    const whys = match.match.round?.verdicts?.[match.of('Bo').seat]?.whys ?? [];
    assert.ok(whys.some(({ rule, points }) => rule === 'mini-boss' && points === 200));
    assert.equal(match.of('Di').lastPoints, 0);
  });

  it('[MB5] never pays for a boss that stands, nor twice for one, and takes no seat, in any evening', () => {
    everyEvening({ modifiers: [boss], label: 'bosses', evenings: 15 }, (evening, where) => {
      const { boss: here, hit } = shown(evening);
      const { count } = memory(evening);
      if (hit && here) assert.equal(hit.bonus > 0, here.outcome === 'beaten', where);
      if (here) assert.ok(here.health >= 0 && here.health <= here.full && here.question <= here.questions, where);
      for (const { xp, name } of evening.match.seats) {
        assert.ok(xp <= 10 * count, where);
        assert.ok(!BOSS_NAMES.includes(name as never), where);
      }
    });
  });
});
