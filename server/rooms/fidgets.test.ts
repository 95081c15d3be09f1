import assert from 'node:assert/strict';
import { INTENT_NAMES } from '#shared/protocol/intents.ts';
import type { Input, Intent } from '#shared/rules/input.ts';
import { SkippingClock } from '../testing/skipping-clock.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, type TestServer } from '../testing/test-server.ts';
import { BURST_CHANGES, EVERY_MS, Fidgets } from './fidgets.ts';

/** What keeps each wish from filling a journal, besides the pace of a line: a bound here, or one of the rules. */
const BOUNDS: Readonly<Record<Intent['type'], 'fidget' | 'rules'>> = {
  answer: 'rules', // one a round
  vote: 'rules', // F2
  rename: 'rules', // N3
  ready: 'rules', // one a phase
  start: 'rules',
  skip: 'rules', // nearer to the end
  end: 'rules',
  kick: 'rules', // somebody is gone
  do: 'fidget',
  again: 'fidget',
  pause: 'fidget',
  resume: 'fidget',
  bots: 'fidget',
  lock: 'fidget',
  lead: 'fidget',
  phones: 'fidget',
  watchable: 'fidget',
  cohost: 'fidget',
};

const isLock = (input: Input | undefined): boolean => input?.type === 'intent' && input.intent.type === 'lock';
const wishOf = (type: Intent['type']): Intent => ({ type }) as Intent;

describe('how much somebody may fidget', () => {
  for (const type of INTENT_NAMES)
    it(`bounds "${type}" ${BOUNDS[type] === 'fidget' ? 'here' : 'by the rules'}`, () => {
      const fidgets = new Fidgets();
      const allowed = Array.from({ length: 10_000 }, () => fidgets.allow(0, wishOf(type), 0)).filter(Boolean).length;
      assert.equal(allowed < 10_000, BOUNDS[type] === 'fidget');
    });

  it('lets one more through each time a while has passed, and nobody pays for another', () => {
    const fidgets = new Fidgets();
    for (let i = 0; i < BURST_CHANGES; i++) assert.ok(fidgets.allow(0, wishOf(i % 2 ? 'phones' : 'lead'), 0));
    assert.equal(fidgets.allow(0, wishOf('cohost'), 0), false, 'they share one measure');
    assert.ok(fidgets.allow(1, wishOf('cohost'), 0));
    assert.ok(fidgets.allow(0, wishOf('phones'), EVERY_MS));
    assert.equal(fidgets.allow(0, wishOf('phones'), EVERY_MS), false);
  });

  it('lets a host fill a room with bots one by one, and empty it again', () => {
    const fidgets = new Fidgets();
    for (let i = 0; i < 2 * 63; i++) assert.ok(fidgets.allow(0, wishOf('bots'), i));
  });

  describe('over a line', () => {
    let server: TestServer;
    const clock = new SkippingClock();
    before(async () => {
      server = await startTestServer({ clock });
    });
    after(() => server.stop());

    for (const [type, payload] of [
      ['lead', (on: boolean) => ({ leads: on })],
      ['phones', (on: boolean) => ({ answersOnly: on })],
      ['cohost', (on: boolean) => ({ seat: on ? 1 : null })],
    ] as const)
      it(`a host who toggles "${type}" all night is told to slow down, and the journal stays small`, async () => {
        const pass = aPass();
        const { roomId } = await server.open({ isPublic: false, pass });
        const host = await new TestPlayer(server, pass).join(roomId);
        const guest = await new TestPlayer(server).join(roomId);
        const { matchId } = host.room.state;
        const inputs = () => server.storage.journals.get(matchId)?.inputs.filter(Boolean) ?? [];
        const say = async (text: string): Promise<void> => {
          host.send('say', { text });
          await guest.until(text, () =>
            guest.all('chat').some(({ lines = [] }) => lines.some((line) => line.text === text)),
          );
        };
        for (let i = 0; i < BURST_CHANGES + 5; i++) host.send(type, payload(i % 2 === 0));
        await host.until('a no', () => host.all('refused').length > 0);
        await say('one more');
        assert.ok(host.all('refused').every(({ code }) => code === 'intent/too-fast'));
        clock.skip(10 * EVERY_MS);
        host.send(type, payload(true));
        await say('ready?');
        // What changes nothing is no news, and no fault.
        const [kept, heard, refused] = [inputs().length, guest.frames.length, host.all('refused').length];
        for (let i = 0; i < 5; i++) host.send(type, payload(true));
        await say('still here');
        assert.equal(guest.frames.length, heard + 1, 'a patch for what changes nothing');
        host.send('lock', { locked: true });
        await host.until('the last entry', () => isLock(inputs().at(-1)));
        assert.ok(inputs().length <= kept + 2, 'one entry for the toggle that counted and one for the lock');
        assert.ok(inputs().length <= 2 + BURST_CHANGES + 5, `${inputs().length} entries`);
        assert.equal(host.all('refused').length, refused);
      });
  });
});
