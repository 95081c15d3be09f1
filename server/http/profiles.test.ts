import assert from 'node:assert/strict';
import type { GuestAnswer } from '#shared/protocol/http.ts';
import type { MissedAnswer, OwnProfileAnswer, PersonExport, ProfileAnswer } from '#shared/protocol/profile.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import { playerIdOf, readPass } from '../people/identity.ts';
import { aPlayedMatch, aResult } from '../testing/a-played-match.ts';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { aPass, startTestServer, TEST_SECRET, type TestServer } from '../testing/test-server.ts';

const QUESTION = aQuestion({
  id: 'question-9',
  stem: 'Which city is by the sea?',
  right: 'Lima',
  wrong: ['Quito', 'Bogota'],
});
const codeOf = ({ json }: { json: unknown }) => (json as { error?: { code: string } }).error?.code;

describe('profiles over HTTP', () => {
  let server: TestServer;
  const storage = new MemoryStorage([QUESTION]);
  before(async () => {
    server = await startTestServer({ storage });
  });
  after(() => server.stop());

  async function somebody() {
    const { pass, name } = (await server.ask('/api/guest', {})).json as GuestAnswer;
    const guest = readPass(pass, TEST_SECRET) ?? assert.fail();
    return { pass, name, playerId: playerIdOf(guest) };
  }
  const own = async (pass: string) => (await server.ask('/api/profile', { pass })).json as OwnProfileAnswer;
  const played = (playerId: string, id = `m of ${playerId}`) =>
    storage.players.apply(
      aPlayedMatch(id, [
        aResult(playerId, { name: 'Ada', missed: ['question-9', 'gone'] }),
        aResult(`${playerId}’s rival`),
      ]),
    );

  it('[PF1] [PF3] shows a page to whoever has its link, and nothing there that leads to its player', async () => {
    const ada = await somebody();
    await played(ada.playerId);
    const { handle, isHidden, profile } = await own(ada.pass);
    assert.equal(isHidden, false);
    assert.equal((await own(ada.pass)).handle, handle);
    const page = await server.ask(`/api/players/${handle}`);
    assert.equal(page.status, 200);
    for (const path of [`/api/players/${handle}`, '/api/players/nobody'])
      assert.equal((await fetch(`${server.url}${path}`)).headers.get('x-robots-tag'), 'noindex', path);
    assert.deepEqual((page.json as ProfileAnswer).profile, profile);
    assert.deepEqual(Object.keys(page.json as object).sort(), ['avatar', 'name', 'profile', 'titles']);
    const text = JSON.stringify(page.json);
    for (const secret of [ada.playerId, ada.pass, 'rival', 'm of', 'question-9'])
      assert.equal(text.includes(secret), false);
    assert.ok(handle.length >= 20 && !ada.playerId.includes(handle) && !handle.includes(ada.playerId));
  });

  it('[PF2] names among favourites of a page that others see only packs that are on the wall', async () => {
    const ada = await somebody();
    const states = ['listed', 'private', 'in-review', 'held'] as const;
    for (const [i, state] of states.entries()) {
      await storage.packs.create(
        {
          ...{
            id: `link-of-${state}`,
            topic: `pack-${'abcdefghijk'}${i}`,
            title: `A ${state} pack`,
            lang: 'en',
            state,
          },
          ...{ playerId: 'bo', authorName: 'Bo', publishedAt: 1, heldFor: null, questions: [QUESTION] },
        },
        50,
      );
    }
    const play = (topic: string) =>
      storage.players.apply(
        aPlayedMatch(`${topic} of ${ada.playerId}`, [aResult(ada.playerId, { answered: 30 })], { topic }),
      );
    for (const topic of ['pack-abcdefghijk0', 'pack-abcdefghijk1', 'atlas']) await play(topic);
    const { handle, profile, titles } = await own(ada.pass);
    const page = (await server.ask(`/api/players/${handle}`)).json as ProfileAnswer;
    const topics = (one: ProfileAnswer) => one.profile.favourites.map(({ topic }) => topic).sort();
    assert.equal(profile.favourites.length, 3);
    assert.deepEqual(titles.map(({ title }) => title).sort(), ['A listed pack', 'A private pack']);
    assert.deepEqual(topics(page), ['atlas', 'pack-abcdefghijk0']);
    assert.deepEqual(page.titles, [{ id: 'pack-abcdefghijk0', title: 'A listed pack' }]);
    const bo = await somebody();
    for (const topic of ['pack-abcdefghijk2', 'pack-abcdefghijk3'])
      await storage.players.apply(
        aPlayedMatch(`${topic} of ${bo.playerId}`, [aResult(bo.playerId, { answered: 30 })], { topic }),
      );
    const bos = (await server.ask(`/api/players/${(await own(bo.pass)).handle}`)).json as ProfileAnswer;
    assert.deepEqual([topics(bos), bos.titles], [[], []]);
  });

  it('[PF3] hides it, and shows it again under the same link; a name is the one of now', async () => {
    const ada = await somebody();
    const { handle } = await own(ada.pass);
    await server.ask('/api/profile/hide', { pass: ada.pass, isHidden: true });
    const hidden = await server.ask(`/api/players/${handle}`);
    assert.deepEqual([hidden.status, codeOf(hidden)], [404, 'profile/hidden']);
    assert.equal((await own(ada.pass)).isHidden, true);
    await server.ask('/api/profile/hide', { pass: ada.pass, isHidden: false });
    const renamed = await server.ask('/api/guest/name', { pass: ada.pass, name: 'Ada Byron', avatar: 'new-face' });
    const { pass } = renamed.json as GuestAnswer;
    const { name, avatar } = (await server.ask(`/api/players/${handle}`)).json as ProfileAnswer;
    assert.deepEqual([name, avatar], ['Ada Byron', 'new-face']);
    assert.equal((await own(pass)).handle, handle);
    const unknown = await server.ask('/api/players/nobody');
    assert.deepEqual([unknown.status, codeOf(unknown)], [404, 'profile/unknown']);
  });

  it('[PF8] tells a player what they missed, and nobody else', async () => {
    const [ada, bo] = [await somebody(), await somebody()];
    await played(ada.playerId);
    const matchId = `m of ${ada.playerId}`;
    const { questions } = (await server.ask('/api/profile/missed', { pass: ada.pass, matchId })).json as MissedAnswer;
    assert.deepEqual(
      questions.map(({ stem, right }) => [stem, right]),
      [['Which city is by the sea?', ['Lima']]],
    );
    const others = await server.ask('/api/profile/missed', { pass: bo.pass, matchId });
    assert.deepEqual([others.status, codeOf(others)], [404, 'history/unknown']);
  });

  it('[PF6] hands out a file with everything', async () => {
    const ada = await somebody();
    await played(ada.playerId);
    await own(ada.pass);
    const { json } = await server.ask('/api/profile/export', { pass: ada.pass });
    const { format, you, kept } = json as PersonExport;
    assert.deepEqual([format, you.playerId, you.name], ['quizcade-person', ada.playerId, ada.name]);
    assert.deepEqual([kept.history?.length, kept.profile?.length, kept.page?.length], [1, 1, 1]);
    assert.equal(JSON.stringify(kept).includes('rival'), false);
  });

  it('[PF4] [PF9] forgets a person for good, who is somebody new from then on', async () => {
    const ada = await somebody();
    await played(ada.playerId);
    const { handle } = await own(ada.pass);
    assert.equal(codeOf(await server.ask('/api/profile/forget', { pass: ada.pass })), 'request/malformed');
    assert.ok(await storage.players.find(ada.playerId));
    assert.equal((await server.ask('/api/profile/forget', { pass: ada.pass, really: 'forget me' })).status, 200);
    assert.equal(await storage.players.find(ada.playerId), null);
    const page = await server.ask(`/api/players/${handle}`);
    assert.deepEqual([page.status, codeOf(page)], [410, 'profile/gone']);
    const again = await server.ask('/api/drafts', { pass: ada.pass, title: 'x', lang: 'en', brief: '' });
    assert.deepEqual([again.status, codeOf(again)], [410, 'guest/gone']);
    assert.equal((await server.ask('/api/profile/forget', { pass: ada.pass, really: 'forget me' })).status, 200);
    const fresh = (await server.ask('/api/guest', { pass: ada.pass })).json as GuestAnswer;
    assert.notEqual(fresh.pass, ada.pass);
    assert.notEqual(readPass(fresh.pass, TEST_SECRET)?.id, readPass(ada.pass, TEST_SECRET)?.id);
  });

  it('refuses strangers’ passes, and who asks too often', async () => {
    const strict = await startTestServer({ limits: { ownDataEach: 2 } });
    const { pass } = (await strict.ask('/api/guest', {})).json as GuestAnswer;
    for (const path of ['/api/profile', '/api/profile/export'])
      assert.equal(codeOf(await strict.ask(path, { pass: 'of.another' })), 'guest/bad-pass');
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(codeOf(await strict.ask('/api/profile/export', { pass })));
    assert.deepEqual(answers, [undefined, undefined, 'request/too-many']);
    await strict.stop();
  });

  it('counts who has all of theirs read or forgotten by network too, for passes are free', async () => {
    const strict = await startTestServer({ limits: { ownData: 2 }, environment: { TRUST_PROXY: '1' } });
    const asks = async (path: string, address: string) =>
      codeOf(await strict.ask(path, { pass: aPass(), really: 'forget me' }, { 'x-forwarded-for': address }));
    assert.equal(await asks('/api/profile/export', '10.0.0.1'), undefined);
    assert.equal(await asks('/api/profile/forget', '10.0.0.1'), undefined);
    for (const path of ['/api/profile/export', '/api/profile/forget'])
      assert.equal(await asks(path, '10.0.0.1'), 'request/too-many', path);
    assert.equal(await asks('/api/profile/export', '10.0.0.2'), undefined);
    await strict.stop();
  });

  it('reads and forgets one person at a time, and lets only so many wait', async () => {
    const one = await startTestServer();
    const { people } = one.storage;
    let [under, most] = [0, 0];
    /** Takes until the next turn, and counts who is at it. */
    const counted =
      <A extends unknown[], T>(work: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        most = Math.max(most, ++under);
        await new Promise(setImmediate);
        under--;
        return work(...args);
      };
    people.everything = counted(people.everything.bind(people));
    people.forget = counted(people.forget.bind(people));
    for (const path of ['/api/profile/export', '/api/profile/forget']) {
      most = 0;
      const asked = Array.from({ length: 8 }, () => one.ask(path, { pass: aPass(), really: 'forget me' }));
      assert.deepEqual(new Set((await Promise.all(asked)).map(codeOf)), new Set([undefined]), path);
      assert.equal(most, 1, path);
    }
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const read = people.everything;
    people.everything = async (playerId) => {
      await held;
      return read(playerId);
    };
    const refused = Promise.withResolvers<void>();
    const many = Array.from({ length: 30 }, async () => {
      const code = codeOf(await one.ask('/api/profile/export', { pass: aPass() }));
      if (code) refused.resolve();
      return code;
    });
    await refused.promise;
    letGo();
    const turnedAway = (await Promise.all(many)).filter((code) => code !== undefined);
    assert.ok(turnedAway.length > 0 && turnedAway.every((code) => code === 'request/too-many'));
    await one.stop();
  });
});
