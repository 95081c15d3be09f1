import assert from 'node:assert/strict';
import fc from 'fast-check';
import { number } from '../../rules/answers/number.ts';
import { questionOf, reasonOf, saidRow } from '../../testing/told-row.ts';
import { readGift } from './gift.ts';

const said = (text: string) => readGift(text, {}).map((row) => (row.ok ? saidRow(row) : reasonOf(row)));
const explained = (text: string) => questionOf(readGift(text, {})[0]).explanation;

describe("GIFT, Moodle's own export", () => {
  it('loses its tags and entities, and keeps what they say', () => {
    const file = `// question: 7  name: Rivers
$CATEGORY: $course$/top/Default for GEO-1/Water//Rivers

::Rivers::[html]<p>Which river flows through&nbsp;Vienna?<br></p>{
\t~<p>The Rhine</p>
\t=<p>The Danube&nbsp;</p>
\t~<p>Elbe &amp; Oder</p>
\t####<p>It reaches ten countries.</p>
}

::Bold::[html]<p>Which of these is <strong>not</strong> a river?</p>{=<span style\\="font-size\\: 1rem;">Malta</span> ~Nile}`;
    assert.deepEqual(said(file), [
      'Which river flows through Vienna? = The Danube / Elbe & Oder, The Rhine',
      'Which of these is not a river? = Malta / Nile',
    ]);
    const [first] = readGift(file, {});
    const { topic, explanation, provenance } = questionOf(first);
    assert.deepEqual(
      [topic, explanation, provenance],
      ['water-rivers', 'It reaches ten countries.', { category: 'Water/Rivers' }],
    );
  });

  it('keeps no question that needs its picture, sound or film', () => {
    assert.match(said('::P::[html]<p><img src\\="x.png" alt\\=""></p>{=a ~b}')[0] ?? '', /nothing but a picture/);
    assert.match(
      said('[html]<p>What is this? <img src\\="x.png"></p>{=a ~b}')[0] ?? '',
      /shows a picture, which cannot/,
    );
    assert.match(said('[html]<audio src\\="x.mp3"></audio>Who sings?{=a ~b}')[0] ?? '', /shows a sound/);
    assert.match(said('[html]Which?{=<img src\\="x.png"> ~b}')[0] ?? '', /An answer shows a picture/);
    assert.match(said('[markdown]Which? ![map](map.png) {=a ~b}')[0] ?? '', /shows a picture/);
    assert.equal(explained('[html]Which?{=a ~b ####<p>Look: <img src\\="x.png"></p>}'), 'Look:');
  });

  it('takes the markup that a text names, and tags for what they are where none is named', () => {
    assert.deepEqual(said('[plain]Is <b> a tag &amp; bold?{=yes ~no}'), ['Is <b> a tag &amp; bold? = yes / no']);
    assert.deepEqual(said('[moodle]Is it <b>bold</b> &amp; big?{=[html]<i>yes</i> ~no}'), [
      'Is it bold & big? = yes / no',
    ]);
    assert.deepEqual(said('[markdown]Is **it** *really* `so`, 2 * 3 * 4?{=yes ~no_or_yes}'), [
      'Is it really so, 2 * 3 * 4? = yes / no_or_yes',
    ]);
    assert.deepEqual(said('Which tag breaks a line? {=<br> ~<lb> ~a < b ~AT&T}'), [
      'Which tag breaks a line? = <br> / <lb>, AT&T, a < b',
    ]);
    assert.deepEqual(said('[html]What is 10<sup>2</sup> H<sub>2</sub>O, x<sup>ab</sup>, the 19<sup>th</sup>?{=a ~b}'), [
      'What is 10² H₂O, x^(ab), the 19th? = a / b',
    ]);
    assert.deepEqual(said('[html]<p>Two plus </p>{=two ~one}<p> is four.</p>'), ['Two plus ___ is four. = two / one']);
    assert.deepEqual(said('[html]<style>p {color\\: red}</style>So?{=a ~b}'.replace('{color\\: red}', '')), [
      'So? = a / b',
    ]);
  });

  it('undoes escapes once', () => assert.deepEqual(said('A \\\\n B?{=a\\:b ~\\(c\\)}'), ['A \\n B? = a:b / \\(c\\)']));
});

describe('GIFT, weights', () => {
  it('calls right what weighs most, and nothing of no weight', () => {
    for (const [answers, right] of [
      ['=Frog =%0%Duck', 'Frog'],
      ['=Frog =%50%Toad', 'Frog'],
      ['=%50%Frog =%25%Toad', 'Frog'],
      ['=Frog =%0%*', 'Frog'],
      ['=*Frog* =Fr*g', 'Frog'],
      ['=Frog \\\\* =%-50%Duck', 'Frog *'],
      ['~%100%Frog ~%50%Toad ~Duck', 'Frog / Duck, Toad'],
      ['~%33.333%a ~%33.333%b ~%33,334%c ~d', 'a, b, c / d'],
      ['~%60%a ~%30%b ~c', 'a / b, c'],
      ['~%50%a ~%50%b ~%-100%c', 'a, b / c'],
    ])
      assert.deepEqual(said(`Which? {${answers}}`), [`Which? = ${right}`], answers);
    assert.deepEqual(said('Which? {=%0%Frog ~Duck}'), ['1: No answer is marked right with =.']);
    assert.match(said('Which? {=Fr*g}')[0] ?? '', /stands for anything/);
  });

  it('asks for the number that weighs most, as exactly as it is asked for', () => {
    const scale = (text: string) => {
      const { right, tolerance } = questionOf(readGift(text, {})[0]) as unknown as Record<string, number>;
      return [right, tolerance];
    };
    assert.deepEqual(scale('x? {#=1822:0 =%50%1822:2}'), [1822, 0]);
    assert.deepEqual(scale('x? {#\n=1822:1#Yes.\n=%50%1800..1850\n~#No.\n}'), [1822, 1]);
    assert.deepEqual(scale('x? {#=5:1 =5:2}'), [5, 2]);
    assert.deepEqual(scale('x? {#.5}'), [0.5, 0]);
    assert.match(said('x? {#=1 =2}')[0] ?? '', /Several different numbers are right/);
    assert.equal(explained('x? {#=1822:0#Yes. =%50%1822:2#Nearly. ####Born in winter.}'), 'Born in winter.');
    assert.equal(explained('x? {#=1822:0#Yes. =%50%1822:2#Nearly.}'), 'Yes.');
  });

  it('keeps no number that no player can answer', () => {
    const wide = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.double({ min: -99, max: 99, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.oneof(wide, fc.double({ min: -1e11, max: 1e11, noNaN: true })),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (right, tolerance) => {
          const [row] = readGift(`x? {#${right}:${tolerance}}`, {});
          if (!row?.ok) return;
          assert.ok(row.question.kind === 'number');
          assert.equal(number.judge(row.question, number.read(row.question, row.question.right) ?? Number.NaN), 1);
        },
      ),
    );
  });
});

describe('GIFT, general feedback and arrows', () => {
  it('explains with what stands behind ####, else with the feedback of the right answer', () => {
    assert.equal(explained('Which? {=Tin#Yes ~Iron ~Gold ####It melts \\#1.}'), 'It melts #1.');
    assert.equal(explained('Which? {~Iron#No =Tin ####It melts.}'), 'It melts.');
    assert.equal(explained('So? {FALSE#It has none.#Well seen.####Only a trace.}'), 'Only a trace.');
    assert.equal(explained('Who? {=Ada ####The first of them.}'), 'The first of them.');
    assert.deepEqual(said('Which? {=Tin ~Iron ####}'), ['Which? = Tin / Iron']);
    assert.deepEqual(said('Which? {####Nothing to choose.}'), [
      '1: An essay question has no right answer to judge by.',
    ]);
  });

  it('takes arrows for matching only where every answer has one, and none is wrong', () => {
    assert.deepEqual(said('Which reaction? {=2H2 + O2 -> 2H2O ~C + O2 -> CO2}'), [
      'Which reaction? = 2H2 + O2 -> 2H2O / C + O2 -> CO2',
    ]);
    assert.deepEqual(said('Right? {=yes -> no ~no}'), ['Right? = yes -> no / no']);
    assert.match(said('Match {=a -> b =c -> d}')[0] ?? '', /Matching questions are not played/);
  });
});
