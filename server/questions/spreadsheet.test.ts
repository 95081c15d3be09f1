import assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { ReasonError } from '#shared/questions/formats/reason-error.ts';
import { aWorkbook } from '../testing/a-workbook.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { unzip } from './unzip.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a spreadsheet', () => {
  it('is read as Excel shows it', async () => {
    const shown: [pattern: string, value: number, text: string][] = [
      ['hh:mm', 0.5, '12:00'],
      ['0%', 0.71, '71%'],
      ['"$"0.00', 2.5, '$2.50'],
      ['# ?/?', 0.5, '1/2'],
      ['#,##0', 34_000_000, '34,000,000'],
      ['yyyy\\-mm\\-dd', 36_526, '2000-01-01'],
      ['General', 0.1 + 0.2, '0.3'],
      ['0.00E+00', 12_345, '1.23E+04'],
      ['nonsense [', 7, '7'],
    ];
    const cells = shown.map(([, value], i) => `<c r="${'ABCDEFGHI'[i]}2" s="${i}"><v>${value}</v></c>`).join('');
    const [sheet] = await readSpreadsheet(
      aWorkbook(
        { Quiz: `<row r="2">${cells}<c r="K2" t="b"><v>1</v></c><c r="L2" t="b"><v>0</v></c></row>` },
        shown.map(([pattern]) => pattern),
      ),
    );
    assert.deepEqual(sheet?.rows, [[], [...shown.map(([, , text]) => text), '', 'True', 'False']]);
  });

  it('has strings in every way that there is, and rows and cells that say not where they are', async () => {
    const row =
      '<row><c t="inlineStr"><is><r><t>On</t></r><r><t>e</t></r></is></c><c t="str"><v>Two</v></c><c t="s"><v>1</v></c></row>';
    const [sheet] = await readSpreadsheet(aWorkbook({ Quiz: row }, [], ['no', 'Th&amp;ree']));
    assert.deepEqual(sheet?.rows, [['One', 'Two', 'Th&ree']]);
  });

  it('counts days from 1904 where it says so', async () => {
    const book = aWorkbook(
      { Quiz: '<row><c s="0"><v>0</v></c></row>' },
      ['yyyy\\-mm\\-dd'],
      [],
      '<workbookPr date1904="1"/>',
    );
    assert.deepEqual((await readSpreadsheet(book))[0]?.rows, [['1904-01-01']]);
  });

  it('loses nothing of its entities, and expands none that it brings', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
    const files = {
      'xl/workbook.xml': bytesOf(`${bomb}<workbook ${MAIN}><sheets><sheet name="&b;" r:id="r"/></sheets></workbook>`),
    };
    assert.equal((await readSpreadsheet(Buffer.from(zipSync(files))))[0]?.name, '&b;');
  });

  it('is refused in a sentence when it is none, or too large', async () => {
    await assert.rejects(readSpreadsheet(Buffer.from('no zip')), ReasonError);
    await assert.rejects(readSpreadsheet(Buffer.from(zipSync({ 'a.txt': bytesOf('x') }))), /no workbook/);
    await assert.rejects(
      readSpreadsheet(aWorkbook({ Quiz: '<row r="99999999"><c><v>1</v></c></row>' })),
      /more than 50000 rows/,
    );
    await assert.rejects(readSpreadsheet(aWorkbook({ Quiz: '<row' })), /not XML/);
    const [empty] = await readSpreadsheet(aWorkbook({ Quiz: '<row r="1048576"><c s="1"/></row>' }));
    assert.deepEqual(empty?.rows, []);
  });
});

describe('unzipping', () => {
  const LIMITS = { totalBytes: 1000, entries: 3 };
  const zip = (files: Record<string, Uint8Array>) => Buffer.from(zipSync(files));

  it('gives what is wanted, in memory', async () => {
    const files = await unzip(
      zip({ 'a/b.txt': bytesOf('one'), 'c.txt': bytesOf('two') }),
      (name) => name !== 'c.txt',
      LIMITS,
    );
    assert.deepEqual(
      [...files].map(([name, bytes]) => [name, bytes.toString()]),
      [['a/b.txt', 'one']],
    );
  });

  it('ends at what would be too much, told or not', async () => {
    const bomb = zip({ a: new Uint8Array(100_000) });
    await assert.rejects(
      unzip(bomb, () => true, LIMITS),
      /more than 0 MB/,
    );
    assert.equal((await unzip(bomb, () => false, LIMITS)).size, 0);
    const liar = Buffer.from(bomb);
    liar.writeUInt32LE(10, liar.indexOf('PK\u0001\u0002', 0, 'latin1') + 24); // it claims to be small
    await assert.rejects(
      unzip(liar, () => true, LIMITS),
      ReasonError,
    );
    await assert.rejects(
      unzip(zip({ a: bytesOf(''), b: bytesOf(''), c: bytesOf(''), d: bytesOf('') }), () => true, LIMITS),
      /more than 3 files/,
    );
  });

  it('refuses names that lead out of it', async () => {
    for (const name of ['../evil', '/etc/evil', 'a/../../evil', 'C:/evil'])
      await assert.rejects(
        unzip(zip({ [name]: bytesOf('x') }), () => true, LIMITS),
        ReasonError,
        name,
      );
  });

  it('says of a locked one that it is', async () => {
    const locked = zip({ a: bytesOf('x') });
    for (const [mark, flags] of [
      ['PK\u0003\u0004', 6],
      ['PK\u0001\u0002', 8],
    ] as const)
      locked.writeUInt16LE(1, locked.indexOf(mark, 0, 'latin1') + flags);
    await assert.rejects(
      unzip(locked, () => true, LIMITS),
      /locked with a password/,
    );
  });

  it('survives every byte that is missing or wrong', async () => {
    const whole = zip({ 'a.txt': bytesOf('hello hello hello'), 'b.txt': bytesOf('x') });
    for (let i = 0; i < whole.length; i++) {
      const odd = Buffer.from(whole);
      odd[i] = (odd[i] ?? 0) ^ 0xff;
      for (const bytes of [odd, whole.subarray(0, i)])
        await unzip(bytes, () => true, LIMITS).catch((error: unknown) => assert.ok(error instanceof ReasonError));
    }
  });
});
