import assert from 'node:assert/strict';
import { TOPICS } from '#shared/questions/topics.ts';
import { number } from '#shared/rules/answers/number.ts';
import { openSqlite } from '../storage/sqlite/sqlite-storage.ts';
import { statisticsOfBank } from './bank-statistics.ts';
import { checkBank, longestIsRight } from './check-bank.ts';
import { loadStarterBank, readStarterBank } from './starter.ts';

describe('the starter bank', () => {
  it('is worth playing: 1,800 questions over 28 topics, fifty or more in each', async () => {
    const questions = await readStarterBank();
    const full = TOPICS.filter((topic) => questions.filter((question) => question.topic === topic.id).length >= 50);
    assert.ok(questions.length >= 1800, `${questions.length} questions`);
    assert.ok(full.length >= 28, `${full.length} topics with fifty questions or more`);
    assert.deepEqual(
      [...new Set(questions.map((question) => question.topic))].filter(
        (id) => !TOPICS.some((topic) => topic.id === id),
      ),
      [],
    );
  });

  it('has no duplicates, nothing that does not fit a phone, four distinct answers, none given away', async () => {
    assert.deepEqual(checkBank(await readStarterBank()), []);
  });

  it('has every id once and an explanation for most', async () => {
    const questions = await readStarterBank();
    assert.equal(new Set(questions.map((question) => question.id)).size, questions.length);
    assert.ok(questions.filter((question) => question.explanation).length > questions.length * 0.8);
  });

  it('asks in other ways than by four answers: 300 times or more, ten times or more in each topic', async () => {
    const others = (await readStarterBank()).filter((question) => question.kind !== 'choice');
    const few = TOPICS.filter(({ id }) => others.filter(({ topic }) => topic === id).length < 10);
    assert.ok(others.length >= 300, `${others.length} questions`);
    assert.deepEqual(
      few.map(({ id }) => id),
      [],
    );
  });

  it('reads like an evening, not like a test at school: nothing is asked for bare', async () => {
    const bare =
      /^(Who (first )?(wrote|painted|directed|created|composed|sang|designed|founded|built|carved|made|led)|Which \w+( \w+)? (wrote|painted|directed|composed|sang|made)|In which (\w+ )?(city|country) (is|does|stands|was)|What (is|was) the (capital|name|currency) of|What is \d|How many \w+ (are there in|make up|does a)|\S+ is the capital of)\b/;
    const questions = await readStarterBank();
    const plain = questions.filter(({ stem }) => stem.length <= 56 && bare.test(stem));
    assert.deepEqual(
      plain.map(({ id, stem }) => `${id}: ${stem}`),
      [],
      'a short stem that only asks for a name has no hook: tell of it what makes one want to know',
    );
  });

  it('says where its facts can be read, school knowledge aside: by a work and its year in brackets, not by a link', async () => {
    const questions = await readStarterBank();
    const { difficulties, sourced } = statisticsOfBank(questions);
    assert.ok(sourced.hard >= 0.985 * difficulties.hard, `${sourced.hard} of ${difficulties.hard} hard ones`);
    assert.ok(sourced.medium >= 0.98 * difficulties.medium, `${sourced.medium} of ${difficulties.medium} medium ones`);
    assert.ok(sourced.easy >= 0.93 * difficulties.easy, `${sourced.easy} of ${difficulties.easy} easy ones`);
    const otherForms = questions.filter(({ source = '' }) => /:\/\/|\bwww\.|, \d{4}$/.test(source));
    assert.deepEqual(
      otherForms.map(({ id, source }) => `${id}: ${source}`),
      [],
    );
  });

  it('names a year in every source: when it came out, or of old works roughly when they were written', async () => {
    const year =
      /\b1\d{3}\b|\b20\d\d\b|\((about )?(AD \d{1,3}|\d{1,3} BC|\d{3}|(first|second|eighth) century( BC)?)\)$/;
    const undated = (await readStarterBank()).filter(({ source }) => source && !year.test(source));
    assert.deepEqual(
      undated.map(({ id, source }) => `${id}: ${source}`),
      [],
    );
  });

  it('asks for numbers that the scale has, for no figure to the unit, and for no guess in the dark', async () => {
    for (const question of await readStarterBank()) {
      if (question.kind !== 'number') continue;
      const { id, right, tolerance, min, max, step } = question;
      assert.equal(number.read(question, right), right, `${id}: ${right} is no step of the scale`);
      assert.ok(tolerance >= step, `${id}: a neighbour of the right figure is wrong`);
      assert.ok(tolerance <= 0.12 * (max - min), `${id}: ${tolerance} either side is too much of the scale`);
    }
  });

  it('mixes difficulties in every topic, and does not betray the right answer by its length', async () => {
    const questions = await readStarterBank();
    for (const [topic, { easy, medium, hard }] of statisticsOfBank(questions).topics) {
      if (easy + medium + hard < 10) continue;
      const all = easy + medium + hard;
      for (const part of [easy, medium, hard])
        assert.ok(part / all >= 0.15 && part / all <= 0.6, `${topic}: ${easy}/${medium}/${hard}`);
    }
    assert.ok(longestIsRight(questions).share < 0.3);
  });

  it('says nothing of the right answer by its place or its id', async () => {
    const questions = (await readStarterBank()).filter((question) => question.kind === 'choice');
    const places = [0, 0, 0, 0];
    for (const question of questions) {
      const place = question.options.findIndex((option) => option.id === question.right[0]);
      places[place] = (places[place] ?? 0) + 1;
    }
    for (const count of places)
      assert.ok(count > questions.length * 0.18 && count < questions.length * 0.32, places.join(', '));
    const firstById = questions.filter(
      (question) => [...question.options].sort((a, b) => (a.id < b.id ? -1 : 1))[0]?.id === question.right[0],
    );
    assert.ok(firstById.length > questions.length * 0.15 && firstById.length < questions.length * 0.35);
  });

  it('is put into storage once', async () => {
    const storage = await openSqlite(':memory:');
    const first = await loadStarterBank(storage);
    const again = await loadStarterBank(storage);
    assert.ok(first.added >= 1800);
    assert.deepEqual([again.added, again.changed], [0, 0]);
    await storage.close();
  });
});
