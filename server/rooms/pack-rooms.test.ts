import assert from 'node:assert/strict';
import type { Pack, PackState } from '#shared/drafts/pack.ts';
import type { CatalogueAnswer, HistoryAnswer, RoomAnswer } from '#shared/protocol/http.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Question } from '#shared/questions/question.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aDeck } from '#shared/testing/a-question.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { Spectator } from '../testing/spectator.ts';
import { TestPlayer } from '../testing/test-player.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

const codeOf = ({ json }: { json: unknown }) => (json as { error?: { code: string } }).error?.code;

describe('rooms of packs', () => {
  let server: TestServer;
  const author = aPass();
  const playerId = playerIdOf(readPass(author, TEST_SECRET) ?? assert.fail());
  let packs = 0;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  async function aPack(state: PackState, more: Partial<Pack> = {}): Promise<Pack> {
    const topic = `pack-${'abcdefghijkl'.slice(0, 11)}${packs++}`;
    const pack: Pack = {
      ...{ id: `link-${topic}`, topic, title: `Pack ${packs}`, lang: 'de', state, playerId, authorName: 'Ada' },
      ...{ publishedAt: packs, heldFor: null, questions: aDeck(6).map((one) => ({ ...one, lang: 'de' })) },
      ...more,
    };
    assert.equal(await server.storage.packs.create(pack, 50), 'created');
    return pack;
  }
  const open = (pass: string, more: object) =>
    server.ask('/api/rooms', { version: PROTOCOL_VERSION, pass, mode: 'classic', topic: 'mix', ...more });
  const deckOf = (room: unknown) =>
    [...server.storage.journals.values()].find(({ roomId }) => roomId === (room as RoomAnswer).roomId)?.header;

  it('[PK1] opens one for whoever has the link, and says what it is called', async () => {
    const pack = await aPack('private');
    const { status, json } = await open(aPass(), { pack: pack.id });
    assert.equal(status, 201, JSON.stringify(json));
    const { topic, roomId } = json as RoomAnswer;
    assert.equal(topic, pack.topic);
    const idsOf = (deck: readonly Question[] = []) => deck.map(({ id, stem }) => [id, stem]);
    assert.deepEqual(idsOf(deckOf(json)?.deck), idsOf(pack.questions));
    const guest = await new TestPlayer(server).join(roomId);
    assert.equal(guest.room.state.topicTitle, pack.title);
    assert.equal(
      guest.frames.some((frame) => frame.includes(pack.id)),
      false,
      'its link is told to nobody',
    );
    await guest.room.leave();
    assert.equal(codeOf(await open(aPass(), { pack: 'link-nobody' })), 'pack/unknown');
    assert.equal(codeOf(await open(aPass(), { topic: pack.topic })), 'pack/unknown', 'its topic is no key to it');
    assert.equal((await open(author, { topic: pack.topic })).status, 201);
  });

  it('[PK1] lets nobody but its author play, or watch, one that is held', async () => {
    const pack = await aPack('held', { heldFor: 'pack/held' });
    assert.equal(codeOf(await open(aPass(), { pack: pack.id })), 'pack/unknown');
    const { json } = await open(author, { pack: pack.id, isPublic: true });
    const { roomId } = json as RoomAnswer;
    const host = await new TestPlayer(server, author).join(roomId);
    assert.equal(host.room.state.isPublic, false);
    await assert.rejects(new TestPlayer(server).join(roomId), /match\/held-pack/);
    await assert.rejects(
      new (class extends TestPlayer {
        watch = (id: string) => this.come(id, { version: PROTOCOL_VERSION, watch: true });
      })(server).watch(roomId),
      /match\/held-pack/,
    );
    await assert.rejects(new Spectator(server).join(roomId), /watch\/own/);
    assert.equal(await host.refusal('watchable', { watchable: true }), 'watch/own');
    await assert.rejects(new Spectator(server).join(roomId), /watch\/own/);
    await host.room.leave();
  });

  it('[PK1] asks strangers nothing that is not on the wall', async () => {
    const pack = await aPack('private');
    const { json } = await open(aPass(), { pack: pack.id, isPublic: true });
    const host = await new TestPlayer(server).join((json as RoomAnswer).roomId);
    assert.equal(host.room.state.isPublic, false);
    await host.room.leave();
  });

  it('[PK1] asks nothing more of a pack that was held, or changed, while it was played', async () => {
    await server.storage.questions.upsert(aDeck(8).map((one, i) => ({ ...one, id: `mix-${i}` })));
    for (const [was, is] of [
      ['private', 'held'],
      ['listed', 'in-review'],
    ] as const) {
      const pack = await aPack(was);
      const { json } = await open(author, { pack: pack.id, isPublic: true });
      const host = await new TestPlayer(server, author).join((json as RoomAnswer).roomId);
      const guest = await new TestPlayer(server).join(host.room.roomId);
      const first = host.room.state.matchId;
      host.send('start');
      await host.phase('answering', 0);
      await server.storage.packs.move({ id: pack.id, from: was, to: is });
      host.send('end');
      await host.phase('podium');
      for (const person of [host, guest])
        await person.until('a word about the pack', () =>
          person.all('refused').some(({ code }) => code === 'pack/gone'),
        );
      host.send('again');
      await host.until('a rematch', () => host.room.state.matchId !== first);
      const header = () => server.storage.journals.get(host.room.state.matchId)?.header;
      await host.until('its journal', () => header() !== undefined);
      assert.ok(header()?.deck.length);
      assert.ok(
        header()?.deck.every(({ lang }) => lang === 'en'),
        `${was}, then ${is}`,
      );
      await Promise.all([host.room.leave(), guest.room.leave()]);
    }
  });

  it('[PK1] shows what is listed on the wall, where anybody plays it', async () => {
    const pack = await aPack('listed');
    await aPack('in-review');
    const wallOf = async (query = '') => ((await server.ask(`/api/catalogue${query}`)).json as CatalogueAnswer).topics;
    const packsOf = async (query?: string) => (await wallOf(query)).filter((topic) => topic.pack);
    const card = { id: pack.topic, questions: 6, title: pack.title, pack: { by: 'Ada', lang: 'de' } };
    assert.deepEqual(await packsOf(), [card]);
    assert.deepEqual(await packsOf('?lang=de'), [card]);
    assert.deepEqual(await packsOf('?lang=fr'), []);
    const quick = await server.ask('/api/quick', { version: PROTOCOL_VERSION, pass: aPass(), topic: pack.topic });
    assert.deepEqual([quick.status, (quick.json as RoomAnswer).topic], [200, pack.topic]);
    const hidden = await aPack('private');
    for (const pass of [author, aPass()])
      assert.equal(
        codeOf(await server.ask('/api/quick', { version: PROTOCOL_VERSION, pass, topic: hidden.topic })),
        'pack/unknown',
      );
  });

  it('names the packs among one’s own matches, and none that is held', async () => {
    const [shown, held] = [await aPack('private'), await aPack('held', { heldFor: 'pack/held' })];
    const entry = { matchId: 'm', mode: 'classic', at: 1, rounds: 1, questionIds: [], players: 1, people: 1 };
    const topics = [shown.topic, 'sea', held.topic, shown.topic];
    const { history } = server.storage.players;
    const matches = topics.map((topic) => ({ ...entry, topic, progress: {} }));
    Object.assign(server.storage.players, { history: async () => matches });
    const { json } = await server.ask('/api/history', { pass: aPass() });
    Object.assign(server.storage.players, { history });
    assert.deepEqual((json as HistoryAnswer).titles, [{ id: shown.topic, title: shown.title }]);
  });

  it('[PK3] asks in the language and of the kinds that its host chose', async () => {
    await server.storage.questions.upsert([
      ...aDeck(6).map((one, i) => ({ ...one, id: `de-${i}`, lang: 'de', topic: 'atlas' })),
      { ...KIND_SAMPLES.number, id: 'de-number', lang: 'de', topic: 'atlas' },
    ]);
    const german = await open(aPass(), { topic: 'atlas', lang: 'de' });
    const deck = deckOf(german.json)?.deck ?? [];
    assert.ok(deck.length >= 6 && deck.every(({ lang }) => lang === 'de'));
    const numbers = await open(aPass(), { topic: 'atlas', lang: 'de', kinds: ['number'] });
    assert.deepEqual(
      deckOf(numbers.json)?.deck.map(({ kind }) => kind),
      ['number'],
    );
    const { kinds, lang } = deckOf(numbers.json)?.settings ?? {};
    assert.deepEqual([kinds, lang], [['number'], 'de'], 'and when it plays again');
    assert.equal(codeOf(await open(aPass(), { topic: 'atlas', lang: 'fr' })), 'topic/empty');
    const { languages, kinds: asked } = (await server.ask('/api/catalogue')).json as CatalogueAnswer;
    assert.deepEqual(
      languages.map(({ lang: tag }) => tag),
      ['en', 'de'],
    );
    assert.ok(asked.includes('choice'));
    const german2 = (await server.ask('/api/catalogue?lang=de&kinds=number')).json as CatalogueAnswer;
    assert.deepEqual(
      german2.topics.filter(({ pack }) => !pack),
      [],
    );
  });
});
