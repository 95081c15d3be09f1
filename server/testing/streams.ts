import assert from 'node:assert/strict';
import { Eavesdropper } from './eavesdropper.ts';
import { type PinnedArgs, PinnedEvening } from './pinned-evening.ts';

/** What each person received, by seat. */
export type Streams = readonly (readonly Buffer[])[];

/** Plays an evening; gives what each person received. */
export async function receivedStreams(
  room: PinnedArgs,
  play: (evening: PinnedEvening) => Promise<void>,
): Promise<Streams> {
  const evening = await PinnedEvening.begin(room);
  try {
    await play(evening);
    return evening.players.map((player) => [...player.frames]); // before the server says that it ends
  } finally {
    await evening.stop();
  }
}

/** The frames before the first one in which the match is in this phase. */
export function framesUntil(phase: string, frames: readonly Buffer[]): Buffer[] {
  const ears = new Eavesdropper();
  const end = frames.findIndex((frame) => {
    ears.hear(frame);
    return ears.state.phase === phase;
  });
  return end < 0 ? [...frames] : frames.slice(0, end);
}

/** Whoever is loyal in two of the evenings has received the same in both. */
export function assertSame(evenings: readonly Streams[], what: string): void {
  const people = evenings[0]?.length ?? 0;
  for (let seat = 0; seat < people; seat++) {
    const [first, ...rest] = evenings.flatMap((streams, dealt) =>
      dealt === seat ? [] : [{ dealt, frames: streams[seat] ?? [] }],
    );
    assert.ok(first && first.frames.length > 50, `${what}: seat ${seat} has received next to nothing`);
    for (const other of rest) {
      const where = `${what}: seat ${seat}, with ${first.dealt} or ${other.dealt} as the saboteur`;
      assertFrames(other.frames, first.frames, where);
    }
  }
}

export function assertFrames(actual: readonly Buffer[], expected: readonly Buffer[], where: string): void {
  expected.forEach((frame, i) => assertFrame(actual[i], frame, `${where}, frame ${i}`));
  assert.equal(actual.length, expected.length, `${where}: so many frames`);
}

export function assertFrame(actual: Buffer | undefined, expected: Buffer, where: string): void {
  if (!actual?.equals(expected))
    assert.equal(actual?.toString('latin1'), expected.toString('latin1'), `${where} is another one`);
}
