import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Packr, pack } from 'msgpackr';
import { pino } from 'pino';
import { CLOSE_CODES } from '#shared/protocol/close-codes.ts';
import { INTENT_NAMES } from '#shared/protocol/intents.ts';
import { aParty, aPartyInPlay, type Party } from '../testing/party.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** Colyseus' frame for a message, by its first byte. */
const DATA = 13;
/** Speaks every extension of the format: sets, dates, errors, regular expressions, references that go in circles. */
const everything = new Packr({ structuredClone: true, moreTypes: true });

/** What throws as soon as somebody makes a string, a number or a property of it. */
const HOSTILE = fc.constantFrom<unknown>(
  { toString: 1 },
  [{ toString: 1 }],
  { toString: null, valueOf: null },
  { constructor: null, hasOwnProperty: 1 },
  { length: -1 },
  new Set([1]),
  new Map([[{}, null]]),
  new Date(Number.NaN),
  /(a+)+$/u,
  new Error('mine'),
  Number.NaN,
  -0,
  10n ** 18n,
  '\ud800',
  '__proto__',
  new Uint8Array([1, 2]),
);
const VALUE = fc.oneof(
  { depthSize: 'small', withCrossShrink: true },
  HOSTILE,
  fc.anything({ withBigInt: false, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.record({ round: fc.nat(3), answer: fc.oneof(fc.string({ unit: 'binary' }), fc.double(), HOSTILE) }),
  fc.record({ round: fc.nat(3), vote: fc.constantFrom('up', 'flag', 'none'), note: fc.string({ unit: 'binary' }) }),
  fc.record({ name: fc.oneof(fc.string({ unit: 'binary' }), HOSTILE), avatar: fc.string() }),
);
const TYPE = fc.oneof(
  fc.constantFrom(...INTENT_NAMES.filter((name) => name !== 'again'), 'clock', '*', '_', '', 'toString', '__proto__'),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  HOSTILE,
);
/** A frame as a stranger may make it: well packed, packed with every extension, cut short, or plain bytes. */
const FRAME = fc.oneof(
  fc.tuple(TYPE, VALUE).map(([type, value]) => Buffer.concat([packed(type), packed(value)])),
  fc
    .tuple(TYPE, VALUE, fc.nat(60))
    .map(([type, value, length]) => Buffer.concat([packed(type), packed(value)]).subarray(0, length)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
);

function packed(value: unknown): Buffer {
  try {
    return everything.pack(value);
  } catch {
    return pack(null); // what nobody can send
  }
}

describe('a stranger’s bytes', () => {
  let server: TestServer;
  let faults: string[];
  before(async () => {
    faults = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
    server = await startTestServer({ log });
  });
  after(() => server.stop());

  /** Somebody's new connection: theirs, or a newcomer's where luck forged three wishes of a host and shut them out. */
  async function comeIn(roomId: string, stranger: TestPlayer): Promise<TestPlayer> {
    try {
      return await stranger.join(roomId);
    } catch (error) {
      if (!(error instanceof Error && error.message === 'door/shut-out')) throw error;
      return await new TestPlayer(server).join(roomId);
    }
  }

  let stranger: TestPlayer;
  /** Sends frames, each from a connection that has not erred nine times yet, and sees that nobody else noticed. */
  async function sendAll({ roomId, host }: Party, frames: readonly Buffer[]): Promise<void> {
    for (const [i, frame] of frames.entries()) {
      if (i % 8 === 0) stranger = await comeIn(roomId, stranger);
      stranger.raw(DATA, ...frame.subarray(0, 3000));
    }
    stranger.cut();
    const heard = host.all('clock').length;
    host.send('clock', { sent: 1 });
    await host.until('an answer', () => host.all('clock').length > heard || host.closeCode !== null);
    assert.equal(host.closeCode, null, 'the room ended for a stranger');
    assert.deepEqual(faults, [], 'it was taken for a fault of ours');
  }

  it('whose type is * and that throw when they are read are their sender’s fault alone', async () => {
    const party = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 30 } });
    const { guest, host } = party;
    for (const value of [{ toString: 1 }, [{ toString: 1 }], { toString: null, valueOf: null }]) {
      const before = guest.all('refused').length;
      guest.raw(DATA, ...pack('*'), ...pack(value));
      await guest.until('a refusal', () => guest.all('refused').length > before || guest.closeCode !== null);
      assert.equal(guest.closeCode, null);
      assert.equal(guest.all('refused').at(-1)?.code, 'intent/unknown');
    }
    guest.answer('Yes', 0);
    await guest.notice('locked');
    for (let i = 0; i < 8; i++) guest.raw(DATA, ...pack('*'), ...pack({ toString: 1 }));
    assert.equal(await guest.closed(), CLOSE_CODES['too-many-errors'].code);
    assert.equal(host.closeCode, null);
    assert.deepEqual(faults, []);
  });

  it('end no room and spoil nobody’s evening, whatever they are', async () => {
    const waiting = await aParty(server, 1);
    const playing = await aPartyInPlay(server, 2, { options: { questions: 5, seconds: 30 } });
    stranger = new TestPlayer(server);
    await fc.assert(
      fc.asyncProperty(fc.array(FRAME, { minLength: 1, maxLength: 12 }), fc.boolean(), (frames, isPlaying) =>
        sendAll(isPlaying ? playing : waiting, frames),
      ),
      { numRuns: 120 },
    );
  });
});
