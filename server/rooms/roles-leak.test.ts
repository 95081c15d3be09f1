import assert from 'node:assert/strict';
import { defineMode } from '#shared/modes/define-mode.ts';
import type { Plot, Suspect } from '#shared/modes/saboteur/memory.ts';
import { saboteur } from '#shared/modes/saboteur/mode.ts';
import type { PlotView } from '#shared/modes/saboteur/plot-view.ts';
import { readSlot, readTexts } from '#shared/protocol/slots.ts';
import type { Mode } from '#shared/rules/rule.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { Eavesdropper, FRAMES } from '../testing/eavesdropper.ts';
import { PinnedEvening } from '../testing/pinned-evening.ts';
import {
  assertFrame,
  assertFrames,
  assertSame,
  framesUntil,
  receivedStreams,
  type Streams,
} from '../testing/streams.ts';
import type { TestPlayer } from '../testing/test-player.ts';

const PEOPLE = 6;
const ROOM = { people: PEOPLE, deck: aDeck(6), options: { questions: 6, seconds: 10 } };
const VOTE_AFTER = 3;
const NOBODY = -1;
/** Words that stand in a secret of somebody's, and nowhere else on the wire. */
const SECRET_WORDS = [/"role":"saboteur"/, /decoys/, /Whisper/, /banked/, /Push (No|Maybe|Later)/];

/** The mode as it is, but the roles go to these seats. Their number must be what the mode deals. */
function dealtTo(seats: readonly number[]): Mode {
  return defineMode<Plot, Suspect>({
    ...saboteur,
    on: {
      ...saboteur.on,
      phase(c) {
        saboteur.on?.phase?.(c);
        if (c.match.phase.name !== 'roles') return;
        assert.equal(seats.length, c.all.secret.length);
        c.all.secret = [...seats];
        for (const { seat } of c.match.seats) c.own(seat).role = seats.includes(seat) ? 'saboteur' : 'loyal';
      },
    },
  }) as Mode;
}

/** Plays the same evening once for each person as the saboteur, until the masks fall; gives what each person received each time. */
async function eachAsSaboteur(people: number, play: (evening: PinnedEvening) => Promise<void>): Promise<Streams[]> {
  const all: Streams[] = [];
  for (let dealt = 0; dealt < people; dealt++) all.push(await streamsOf(dealtTo([dealt]), play));
  return all;
}

function streamsOf(mode: Mode, play: (evening: PinnedEvening) => Promise<void>): Promise<Streams> {
  return receivedStreams({ mode, ...ROOM }, play);
}

/** In each question everybody answers something that is fixed: seats that share a factor with it are wrong. */
async function answerAll(evening: PinnedEvening, round: number, seats: readonly number[]): Promise<void> {
  await evening.until('answering', round);
  for (const seat of seats) {
    const answer = (seat + round) % 3 === 0 ? ['no', 'maybe', 'later'][round % 3] : 'yes';
    await evening.say(evening.player(seat), 'answer', { round, answer });
  }
}

async function accuse(evening: PinnedEvening, voter: number, seat: number): Promise<void> {
  await evening.say(evening.player(voter), 'do', { rule: 'saboteur', name: 'accuse', payload: { seat } });
}

async function playToTheVote(evening: PinnedEvening): Promise<void> {
  await evening.say(evening.host, 'start');
  for (let round = 0; round < VOTE_AFTER; round++) await answerAll(evening, round, [0, 1, 2, 3, 4, 5]);
  await evening.until('accuse');
}

function secretOf(player: TestPlayer, seat: number): Record<string, unknown> | undefined {
  const own = player.room.state.seats.get(String(seat))?.own;
  return own ? (readTexts(own).saboteur as Record<string, unknown> | undefined) : undefined;
}

describe('secret roles on the wire', () => {
  it('[V6][SB2] nothing a loyal player receives holds a role, a marking or a tip, and a saboteur receives all three', async () => {
    const mask = 2;
    const streams = await streamsOf(dealtTo([mask]), async (evening) => {
      await playToTheVote(evening);
      for (let seat = 0; seat < PEOPLE; seat++) await accuse(evening, seat, NOBODY);
      await evening.until('reading', VOTE_AFTER);
    });
    streams.forEach((frames, seat) => {
      const ears = new Eavesdropper();
      const seen = new Set<string>();
      for (const frame of frames) {
        ears.hear(frame);
        ears.state.seats.forEach((shown, key) => {
          for (const [rule, text] of shown.own?.entries() ?? []) seen.add(`${key} ${rule} ${text}`);
        });
      }
      assert.ok(
        [...seen].every((one) => one.startsWith(`${seat} `)),
        `seat ${seat} sees a secret of somebody else`,
      );
      const wire = [Buffer.concat([...frames]).toString('latin1'), ...seen, JSON.stringify(ears.notices)];
      for (const word of SECRET_WORDS)
        assert.equal(
          wire.some((text) => word.test(text)),
          seat === mask,
          `${word} in what seat ${seat} has received`,
        );
      assert.equal(
        [...seen].some((one) => one.includes('"role":"loyal"')),
        seat !== mask,
        `seat ${seat} has no role`,
      );
    });
  });

  it('[V6] a loyal player receives the same, byte for byte and tick for tick, whoever the saboteur is, until the masks fall', async () => {
    const evenings = await eachAsSaboteur(PEOPLE, async (evening) => {
      await playToTheVote(evening);
      const [, one, two, three] = evening.players as [TestPlayer, TestPlayer, TestPlayer, TestPlayer];
      await accuse(evening, 0, 1);
      await accuse(evening, 1, 1); // themselves: refused
      await accuse(evening, 2, 0);
      await accuse(evening, 2, 3); // thought again
      await evening.say(one, 'answer', { round: 2, answer: 'no' }); // too late
      await evening.refresh(three);
      for (const seat of [1, 3, 4, 5]) await accuse(evening, seat, NOBODY);
      await evening.until('ballots');
      await evening.until('answering', 3);
      await evening.say(evening.host, 'pause');
      await evening.refresh(two);
      await evening.say(evening.host, 'resume');
      await evening.restart();
      for (const round of [3, 4, 5]) await answerAll(evening, round, [0, 1, 2, 3, 4, 5]);
      await evening.until('unmask');
    });
    assertSame(
      evenings.map((streams) => streams.map((frames) => framesUntil('unmask', frames))),
      'until the masks fall',
    );
  });

  it('[V6][SB11] nor does it tell who was the saboteur when one leaves, one is removed and one comes late', async () => {
    const evenings = await eachAsSaboteur(PEOPLE, async (evening) => {
      await evening.say(evening.host, 'start');
      await answerAll(evening, 0, [0, 1, 2, 3, 4, 5]);
      await evening.leave(evening.player(4));
      await evening.come();
      await answerAll(evening, 1, [0, 1, 2, 3, 5, 6]);
      await evening.say(evening.host, 'kick', { seat: 5 });
      await answerAll(evening, 2, [0, 1, 2, 3, 6]);
      for (const round of [3, 4, 5]) await answerAll(evening, round, [0, 1, 2, 3, 6]);
      await evening.until('unmask');
    });
    assertSame(
      evenings.map((streams) => streams.map((frames) => framesUntil('unmask', frames))),
      'with people who come and go',
    );
  });

  it('[V6][SB7] a vote that names somebody tells of them alone', async () => {
    const named = 3;
    const evenings = await eachAsSaboteur(PEOPLE, async (evening) => {
      await playToTheVote(evening);
      for (const seat of [0, 1, 2, 4]) await accuse(evening, seat, named);
      for (const seat of [3, 5]) await accuse(evening, seat, 0);
      await evening.until('ballots');
      await answerAll(evening, VOTE_AFTER, [0, 1, 2, 3, 4, 5]);
      await evening.until('reveal', VOTE_AFTER);
    });
    const innocent = evenings.map((streams, dealt) => (dealt === named ? [] : streams));
    for (let seat = 0; seat < PEOPLE; seat++) {
      const all = innocent.flatMap((streams, dealt) => (dealt === seat ? [] : streams.slice(seat, seat + 1)));
      for (const frames of all) assertFrames(frames, all[0] ?? [], `seat ${seat}, when an innocent is named`);
    }
    assertSame(
      evenings.map((streams) => streams.map((frames) => framesUntil('ballots', frames))),
      'until the ballots are counted',
    );
    const told = (streams: Streams | undefined): unknown => {
      const ears = new Eavesdropper();
      for (const frame of streams?.[0] ?? []) ears.hear(frame);
      const slot = ears.state.rules.get('saboteur');
      return slot && (readSlot(slot.fields) as PlotView).last?.named;
    };
    assert.deepEqual(
      evenings.map((streams) => told(streams)),
      evenings.map((_, dealt) => ({ seat: named, count: 4, isSaboteur: dealt === named })),
    );
  });

  it('[SB4] while a vote is open every client receives the same of it, whoever votes and whomever they accuse', async () => {
    const vote = (ballots: readonly (readonly [voter: number, accused: number])[]): Promise<Streams> =>
      streamsOf(dealtTo([5]), async (evening) => {
        await playToTheVote(evening);
        for (const { frames } of evening.players) frames.length = 0;
        for (const [voter, accused] of ballots) await accuse(evening, voter, accused);
      });
    const [plain, others, otherWhom] = [
      await vote([
        [1, 0],
        [2, 5],
      ]),
      await vote([
        [4, 3],
        [3, 1],
      ]),
      await vote([
        [1, 4],
        [2, NOBODY],
      ]),
    ];
    const patches = (frames: readonly Buffer[] | undefined) => (frames ?? []).filter(([kind]) => kind === FRAMES.patch);
    for (const watcher of [0, 5]) {
      assert.equal(patches(plain[watcher]).length, 2);
      assertFrames(others[watcher] ?? [], plain[watcher] ?? [], `seat ${watcher}, when others vote`);
      assertFrames(otherWhom[watcher] ?? [], plain[watcher] ?? [], `seat ${watcher}, when others are accused`);
    }
    const shared = patches(plain[0]);
    for (const streams of [plain, others, otherWhom])
      streams.forEach((frames, seat) => {
        const own = patches(frames);
        assert.equal(own.length, shared.length, `seat ${seat}`);
        // What is one's own comes behind what is everybody's.
        shared.forEach((frame, i) => assertFrame(own[i]?.subarray(0, frame.length), frame, `seat ${seat}, patch ${i}`));
      });
  });

  it('[V6] a return, a second tab and another server give a secret back to its owner, and to nobody else', async () => {
    const mask = 2;
    const evening = await PinnedEvening.begin({ mode: dealtTo([mask]), ...ROOM });
    try {
      const assertSecrets = (what: string): void => {
        evening.players.forEach((player, seat) => {
          for (let other = 0; other < PEOPLE; other++) {
            const secret = secretOf(player, other);
            const where = `${what}: what seat ${seat} sees of seat ${other}`;
            if (other !== seat) assert.equal(secret, undefined, where);
            else if (seat !== mask) assert.deepEqual(secret, { role: 'loyal', ballot: null }, where);
            else assert.deepEqual([secret?.role, ((secret?.decoys ?? []) as string[]).length], ['saboteur', 3], where);
          }
        });
      };
      await evening.say(evening.host, 'start');
      await evening.until('answering', 0);
      assertSecrets('at first');
      const tip = secretOf(evening.player(mask), mask)?.tip;
      assert.ok(tip);
      for (const seat of [0, mask, 4]) {
        await evening.refresh(evening.player(seat));
        assertSecrets(`after the return of seat ${seat}`);
      }
      for (const seat of [1, mask]) {
        const old = await evening.openSecondTab(seat);
        const heard = old.frames.length;
        assertSecrets(`with a second tab of seat ${seat}`);
        await evening.tick();
        assert.equal(old.frames.length, heard, 'the tab before hears on');
      }
      await evening.restart();
      assertSecrets('after a restart');
      assert.deepEqual(secretOf(evening.player(mask), mask)?.tip, tip);
    } finally {
      await evening.stop();
    }
  });
});
