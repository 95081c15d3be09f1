import assert from 'node:assert/strict';
import type { Difficulty, Question } from '#shared/questions/question.ts';
import { aKey } from '#shared/testing/a-key.ts';
import { KIND_SAMPLES } from '#shared/testing/a-kind.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { QuestionStore } from '../storage.ts';
import { eachWithStore, type OpenTestStore } from './test-store.ts';

const LEVELS = ['easy', 'medium', 'hard'] as const;
const KINDS = ['choice', 'text'] as const;

/** `perLevel` questions of each level, kind and topic. */
function aBank(
  topics: readonly string[],
  perLevel: number,
  kinds: readonly Question['kind'][] = ['choice'],
): Question[] {
  return topics.flatMap((topic) =>
    LEVELS.flatMap((difficulty) =>
      kinds.flatMap((kind) =>
        Array.from({ length: perLevel }).map((_, i): Question => {
          const id = `${topic}-${difficulty}-${kind}-${i}`;
          const { options, right, ...common } = aQuestion({ id, topic, difficulty });
          return kind === 'text' ? { ...common, kind, right: ['Lima'] } : { ...common, kind: 'choice', options, right };
        }),
      ),
    ),
  );
}

function counts<K extends string>(of: readonly K[]): Record<string, number> {
  const out: Record<string, number> = {};
  for (const key of of) out[key] = (out[key] ?? 0) + 1;
  return out;
}

/** What every engine's bank keeps. */
export function describeQuestionStore(open: OpenTestStore): void {
  describe('questions', () => {
    const at = eachWithStore(open);
    const bank = (): QuestionStore => at.storage.questions;
    const draw = (args: Partial<Parameters<QuestionStore['draw']>[0]> = {}) =>
      bank().draw({ topic: 'mix', count: 10, key: aKey('one'), kinds: ['choice'], ...args });
    const levels = (list: readonly Question[]): Difficulty[] => list.map(({ difficulty }) => difficulty);

    it('keeps a question as it is, and finds nothing where there is nothing', async () => {
      const question = aQuestion({ explanation: 'Founded in 1535.', right: 'Łódź “ü” 🎉' });
      await bank().upsert([question]);
      assert.deepEqual(await bank().find(question.id), question);
      assert.equal(await bank().find('nobody'), null);
      await at.reopen();
      assert.deepEqual(await bank().find(question.id), question);
    });

    it('finds many at once, and only those that are there', async () => {
      const all = aBank(['atlas', 'sea'], 60);
      await bank().upsert(all);
      const wanted = all.filter((_, i) => i % 2 === 0);
      const found = await bank().findMany([...wanted.map(({ id }) => id), 'nobody', wanted[0]?.id ?? '']);
      const byId = (list: readonly Question[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(byId(found), byId(wanted));
      assert.deepEqual(await bank().findMany([]), []);
    });

    it('[DT2] never draws what is excluded, and draws the rest whole', async () => {
      await bank().upsert(aBank(['atlas', 'sea'], 5));
      const exclude = (await draw({ count: 12 })).map(({ id }) => id);
      const rest = (await draw({ count: 30, exclude })).map(({ id }) => id);
      assert.equal(new Set([...rest, ...exclude]).size, 30);
      assert.equal(rest.length, 18);
      const inNeed = (await draw({ count: 30, exclude, avoid: rest })).map(({ id }) => id);
      assert.deepEqual(inNeed.sort(), rest.sort());
    });

    it('adds new ones, replaces older revisions, leaves the others', async () => {
      const [a, b] = [aQuestion({ id: 'a' }), aQuestion({ id: 'b' })];
      assert.deepEqual(await bank().upsert([a, b]), { added: 2, changed: 0, same: 0 });
      const newer = { ...a, revision: 3, stem: 'Where does Peru keep its government?', topic: 'history' };
      const older = { ...b, revision: 1, stem: 'Older words?' };
      assert.deepEqual(await bank().upsert([newer, older, aQuestion({ id: 'c' })]), { added: 1, changed: 1, same: 1 });
      assert.deepEqual([await bank().find('a'), await bank().find('b')], [newer, b]);
      assert.deepEqual(await bank().countByTopic(), { atlas: 2, history: 1 });
    });

    it('takes the highest revision, whoever comes in between', async () => {
      const revisions = [4, 2, 9, 1, 7, 3, 8, 5, 6];
      await Promise.all(revisions.map((revision) => bank().upsert([{ ...aQuestion({ id: 'a' }), revision }])));
      assert.equal((await bank().find('a'))?.revision, 9);
      assert.deepEqual(await bank().countByTopic(), { atlas: 1 });
    });

    it('takes a topic by the name of what every object has for a topic', async () => {
      await bank().upsert([aQuestion({ id: 'constructor', topic: 'constructor' }), aQuestion({ id: 'a' })]);
      assert.deepEqual(await bank().countByTopic(), { atlas: 1, constructor: 1 });
      assert.equal((await draw({ count: 5, topic: 'constructor' })).length, 1);
      assert.equal((await draw({ count: 5 })).length, 2);
    });

    it('counts what can be drawn in a language and of some kinds', async () => {
      const question = aQuestion({ id: 'a' });
      const number = { ...KIND_SAMPLES.number, topic: 'atlas', id: 'n' };
      await bank().upsert([
        question,
        { ...question, id: 'b', lang: 'de' },
        { ...question, id: 'c', topic: 'ours' },
        number,
      ]);
      assert.deepEqual(await bank().countByTopic({ lang: 'de' }), { atlas: 1 });
      assert.deepEqual(await bank().countByTopic({ lang: 'en', kinds: ['choice'] }), { atlas: 1, ours: 1 });
      assert.deepEqual(await bank().countByTopic({ kinds: ['number', 'text'] }), { atlas: 1 });
      assert.deepEqual(await bank().countByTopic({ lang: 'fr' }), {});
      assert.deepEqual(await bank().countByTopic({}), { atlas: 3, ours: 1 });
      const { de, en, ...others } = await bank().countByLanguage();
      assert.deepEqual([de, (de ?? 0) + (en ?? 0), others], [1, 4, {}]);
    });

    it('counts an empty bank, and the same question twice in one list once', async () => {
      assert.deepEqual(await bank().countByTopic(), {});
      assert.deepEqual(await bank().upsert([]), { added: 0, changed: 0, same: 0 });
      const question = aQuestion({ id: 'a' });
      assert.deepEqual(await bank().upsert([question, question]), { added: 1, changed: 0, same: 1 });
      assert.deepEqual(await bank().countByTopic(), { atlas: 1 });
    });

    it('pages through the bank in order of id, whole or by topic and level', async () => {
      const all = aBank(['atlas', 'space'], 7);
      await bank().upsert(all);
      const ids = all.map(({ id }) => id).sort();
      const paged: string[] = [];
      for (let after: string | undefined; ; after = paged.at(-1)) {
        const page = await bank().list({ limit: 5, ...(after === undefined ? {} : { after }) });
        paged.push(...page.map(({ id }) => id));
        if (page.length < 5) break;
      }
      assert.deepEqual(paged, ids);
      const [first, second] = await bank().scan({ limit: 2, after: ids[2] ?? '' });
      assert.deepEqual([first?.id, second?.id], [ids[3], ids[4]]);
      const { stem, right, lang } = all.find(({ id }) => id === ids[3]) ?? assert.fail();
      assert.deepEqual({ stem: first?.stem, right: first?.right, lang: first?.lang }, { stem, right, lang });
      const space = await bank().list({ limit: 100, topic: 'space' });
      assert.deepEqual(
        space.map(({ id }) => id),
        ids.filter((id) => id.startsWith('space')),
      );
      const hard = await bank().list({ limit: 100, difficulty: 'hard' });
      assert.deepEqual(
        hard.map(({ id }) => id),
        ids.filter((id) => id.includes('hard')),
      );
      const both = await bank().list({ limit: 3, topic: 'space', difficulty: 'easy', after: 'space-easy-choice-1' });
      assert.deepEqual(
        both.map(({ id }) => id),
        ['space-easy-choice-2', 'space-easy-choice-3', 'space-easy-choice-4'],
      );
    });

    it('draws easy ones first: four of ten easy, four medium, two hard', async () => {
      await bank().upsert(aBank(['atlas', 'space', 'sport'], 20));
      const drawn = await draw();
      assert.deepEqual(levels(drawn), [...Array(4).fill('easy'), ...Array(4).fill('medium'), ...Array(2).fill('hard')]);
      assert.equal(new Set(drawn.map(({ id }) => id)).size, 10);
    });

    it('spreads a mix evenly over topics', async () => {
      const topics = ['atlas', 'space', 'sport', 'art', 'myth'];
      await bank().upsert([...aBank(topics, 12), ...aBank(['sport'], 80)]);
      for (const seed of ['one', 'two', 'three']) {
        const spread = counts((await draw({ count: 15, key: aKey(seed) })).map(({ topic }) => topic));
        assert.deepEqual(Object.values(spread), [3, 3, 3, 3, 3], `seed ${seed}: ${JSON.stringify(spread)}`);
      }
    });

    it('meets every kind that can be played, and no other', async () => {
      await bank().upsert(aBank(['atlas'], 30, KINDS));
      const kinds = (list: readonly Question[]) => counts(list.map(({ kind }) => kind));
      let text = 0;
      for (let seed = 0; seed < 10; seed++) text += kinds(await draw({ kinds: KINDS, key: aKey(`${seed}`) })).text ?? 0;
      assert.ok(text > 25 && text < 75, `${text} of 100 are text`);
      assert.deepEqual(kinds(await draw({ kinds: ['text'] })), { text: 10 });
    });

    it('draws the same for a key, and other questions for another', async () => {
      await bank().upsert(aBank(['atlas', 'space'], 40));
      const ids = async (seed: string) => (await draw({ key: aKey(seed) })).map(({ id }) => id);
      const one = await ids('one');
      assert.deepEqual(await ids('one'), one);
      const met = new Set(one);
      for (let seed = 0; seed < 40; seed++) for (const id of await ids(`${seed}`)) met.add(id);
      assert.ok(met.size > 130, `41 draws of 10 met ${met.size} of 240`);
    });

    it('takes what was seen lately only where there is nothing else', async () => {
      await bank().upsert(aBank(['atlas'], 10));
      const seen = (await draw({ count: 20 })).map(({ id }) => id);
      const fresh = await draw({ count: 10, avoid: seen });
      assert.deepEqual(
        fresh.filter(({ id }) => seen.includes(id)),
        [],
      );
      const more = await draw({ count: 15, avoid: seen });
      assert.equal(more.length, 15);
      assert.equal(more.filter(({ id }) => seen.includes(id)).length, 5);
      assert.deepEqual(
        levels(more),
        [...levels(more)].sort((a, b) => LEVELS.indexOf(a) - LEVELS.indexOf(b)),
      );
    });

    it('passes over hundreds of seen ones to the one that is left', async () => {
      const all = aBank(['atlas'], 150).filter(({ difficulty }) => difficulty === 'easy');
      await bank().upsert(all);
      const [left, ...seen] = all.map(({ id }) => id);
      assert.deepEqual(
        (await draw({ count: 1, avoid: seen })).map(({ id }) => id),
        [left],
      );
    });

    it('fills a level that runs out from the nearest, and gives all there is where it is asked for more', async () => {
      await bank().upsert([
        ...aBank(['atlas'], 2),
        ...aBank(['space'], 12).filter(({ difficulty }) => difficulty === 'hard'),
      ]);
      const drawn = await draw({ count: 10 });
      assert.deepEqual(counts(levels(drawn)), { easy: 2, medium: 2, hard: 6 });
      assert.equal((await draw({ count: 50 })).length, 18);
      assert.deepEqual(await draw({ topic: 'nothing' }), []);
      assert.deepEqual(await draw({ lang: 'de' }), []);
      assert.deepEqual(await draw({ count: 0 }), []);
      assert.deepEqual(await draw({ kinds: [] }), []);
    });

    it('draws in the language asked for', async () => {
      const german = aBank(['atlas'], 5).map((question) => ({ ...question, id: `de-${question.id}`, lang: 'de' }));
      await bank().upsert([...aBank(['atlas'], 5), ...german]);
      assert.deepEqual(counts((await draw({ lang: 'de' })).map(({ lang }) => lang)), { de: 10 });
    });
  });
}
