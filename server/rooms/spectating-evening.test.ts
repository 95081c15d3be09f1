import assert from 'node:assert/strict';
import { MODES } from '#shared/modes/index.ts';
import { MODIFIERS } from '#shared/modifiers/index.ts';
import { luck } from '#shared/rules/random.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { Eavesdropper } from '../testing/eavesdropper.ts';
import { Mischief } from '../testing/mischief.ts';
import { PinnedEvening, ROOM_ID } from '../testing/pinned-evening.ts';
import { Spectator } from '../testing/spectator.ts';

const SEED = process.env.SEED ?? 'spectators';
const PEOPLE = 4;
const SPECTATORS = 3;
/** What is sent to whoever watches, besides the state. */
const SENT: readonly string[] = ['clock', 'emotes', 'refused', 'closing'];
/** What rules show one seat alone. */
const OWN_WORDS = [/"role":/, /decoys/, /Whisper/, /"banked"/, /"stake":/, /"backs":/];
const TOLD: readonly string[] = ['told', 'between', 'over'];

const deck = aDeck(9).map((question) => ({ ...question, explanation: `Because of zebrawood-${question.stem}` }));

/** Plays an evening of a mode with all that goes with it; `beside` happens in each step, and must not matter. */
async function playEvening(mode: Mode, beside: (evening: PinnedEvening) => Promise<void>): Promise<string> {
  const modifiers = MODIFIERS.filter(({ clashes = [] }) => !clashes.includes(mode.id));
  const evening = await PinnedEvening.begin({
    ...{ mode, people: Math.max(PEOPLE, mode.players.min), deck },
    options: 'questions' in mode.options ? { questions: mode.id === 'classic' ? 5 : 6 } : {},
    modifiers: Object.fromEntries(modifiers.map(({ id }) => [id, {}])),
  });
  try {
    const { players, host } = evening;
    const dice = luck(SEED, mode.id);
    await beside(evening);
    await evening.say(host, 'start');
    const answered = new Set<string>();
    while (host.room.state.phase !== 'podium') {
      await beside(evening);
      const { phase, round, options } = host.room.state;
      for (const [i, player] of players.entries()) {
        const isNow = phase === 'answering' && !answered.has(`${i}/${round}`) && dice.chance(0.5);
        if (!isNow) continue;
        answered.add(`${i}/${round}`);
        await evening.say(player, 'answer', { round, answer: options[dice.int(0, options.length - 1)]?.id ?? 'yes' });
      }
      await evening.tick();
    }
    await beside(evening);
    const record = evening.storage.records.get('pinned-match');
    assert.ok(record, 'the match is kept');
    return JSON.stringify(record.log);
  } finally {
    await evening.stop();
  }
}

/** What they were sent holds nothing that nobody may know yet, and nothing that is somebody's own. Gives whether they saw an answer told. */
function assertOnlyPublic(frames: readonly Buffer[], where: string): boolean {
  const ear = new Eavesdropper();
  let hasSeen = false;
  for (const frame of frames) {
    ear.hear(frame);
    const text = frame.toString('latin1');
    const [, told] = /zebrawood-([\w ]+\?)/.exec(text) ?? [];
    if (told !== undefined) {
      assert.ok(TOLD.includes(ear.state.stage), `${where}: ${told} was told in ${ear.state.phase}`);
      assert.equal(ear.state.stem, told, `${where}: of a question to come`);
      hasSeen = true;
    }
    if (!TOLD.includes(ear.state.stage))
      assert.deepEqual([[...ear.state.right], ear.state.rightText, [...ear.state.shares]], [[], '', []], where);
    for (const word of OWN_WORDS) assert.doesNotMatch(text, word, where);
    ear.state.seats.forEach((seat) => assert.equal(seat.own?.size ?? 0, 0, where));
  }
  for (const { name } of ear.notices) assert.ok(SENT.includes(name), `${where}: the notice ${name}`);
  return hasSeen;
}

describe('random evenings with people who only watch', () => {
  for (const mode of MODES as readonly Mode[])
    it(`[SP2] [SP3] in ${mode.id} they come, go and forge, are sent nothing before its time, and change nothing in the log (seed ${SEED})`, async () => {
      const alone = await playEvening(mode, async () => {});
      const dice = luck(SEED, `${mode.id}/watching`);
      const watching: Spectator[] = [];
      let steps = 0;
      const watched = await playEvening(mode, async (evening) => {
        const mischief = new Mischief([mode, ...MODIFIERS] as Mode[], luck(SEED, `${mode.id}/${steps++}`));
        const here = watching.filter(({ closeCode }) => closeCode === null);
        if (here.length < SPECTATORS && dice.chance(0.6)) {
          const one = new Spectator(evening.server);
          watching.push(one);
          await one.join(ROOM_ID);
        }
        for (const one of here) {
          const act = dice.next();
          if (act < 0.5) mischief.do(one);
          else if (act < 0.55) one.cut();
          else if (act < 0.6) await one.room.leave();
        }
      });
      assert.equal(watched, alone, `seed ${SEED}: the match is another one where somebody watches`);
      const seen = watching.map(({ frames }, i) => assertOnlyPublic(frames, `seed ${SEED}, spectator ${i}`));
      assert.ok(seen.some(Boolean), 'nobody saw an answer told: the search would find nothing');
      assert.ok(
        watching.some((one) => one.all('refused').some(({ code }) => code === 'watch/only')),
        'nobody forged anything',
      );
    });
});
