import assert from 'node:assert/strict';
import { ServerError } from '@colyseus/core';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import { ManualClock } from '../match/clock.ts';
import { readPerson, readWatcher } from '../rooms/player-client.ts';
import { TEST_SECRET } from '../testing/test-server.ts';
import { type Guest, newGuest, playerIdOf, signPass } from './identity.ts';
import { whyVoid } from './void-pass.ts';

describe('a pass that is void', () => {
  const clock = new ManualClock(1000);
  const [fresh, gone, merged] = [newGuest(), newGuest(), newGuest()];
  const signedIn: Guest = { ...newGuest(), account: { since: 0, until: 1001 } };
  const signedOut: Guest = { ...newGuest(), account: { since: 0, until: 1000 } };
  const outEverywhere: Guest = { ...newGuest(), account: { since: 0, until: 1001 } };
  const services = {
    ...{ clock, secret: TEST_SECRET },
    leavers: { isGone: (playerId: string) => playerId === playerIdOf(gone) },
    merges: { isMerged: (playerId: string) => playerId === playerIdOf(merged) },
    signOuts: { isOut: (guest: Guest) => guest.id === outEverywhere.id },
  } as unknown as Parameters<typeof readPerson>[1];

  it('[PF9] [SI3] [SI7] [SI10] is that of somebody who is forgotten, part of an account, signed in too long ago, or out everywhere since', () => {
    assert.deepEqual(
      [fresh, signedIn, gone, merged, signedOut, outEverywhere].map((guest) => whyVoid(services, guest)),
      [null, null, 'guest/gone', 'guest/merged', 'guest/signed-out', 'guest/signed-out'],
    );
  });

  it('[PF9] [SI3] [SI7] [SI10] opens no room, neither to play nor to watch', () => {
    for (const [guest, why] of [
      [gone, 'guest/gone'],
      [merged, 'guest/merged'],
      [signedOut, 'guest/signed-out'],
      [outEverywhere, 'guest/signed-out'],
    ] as const) {
      const options = { version: PROTOCOL_VERSION, pass: signPass(guest, TEST_SECRET) };
      const isIt = (error: unknown): boolean => error instanceof ServerError && error.message === why;
      assert.throws(() => readPerson(options, services, undefined), isIt);
      assert.throws(() => readWatcher({ ...options, watch: true, as: 'spectator' }, services, undefined), isIt);
    }
    const options = { version: PROTOCOL_VERSION, pass: signPass(signedIn, TEST_SECRET) };
    assert.equal(readPerson(options, services, undefined).playerId, playerIdOf(signedIn));
  });
});
