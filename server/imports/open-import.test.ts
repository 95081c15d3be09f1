import assert from 'node:assert/strict';
import { builtinRegistry } from '#shared/builtin.ts';
import { aQuestion } from '#shared/testing/a-question.ts';
import type { ImportTarget } from './import-target.ts';
import { OpenImport } from './open-import.ts';

describe('a file that is open', () => {
  it('has no row mended while it is taken in: what is written is what its owner was shown', async () => {
    const written: string[] = [];
    let isHeld = false;
    const waiting: (() => void)[] = [];
    const target: ImportTarget = {
      async settle(batch) {
        if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
        return batch.map((one) => ({ ...one, is: 'new' as const }));
      },
      async write(batch) {
        await new Promise((resolve) => setImmediate(resolve));
        written.push(...batch.map(({ question }) => question.stem));
        return { added: batch.length, changed: 0 };
      },
    };
    const { kinds } = builtinRegistry();
    const one = new OpenImport({
      ...{ id: 'i', owner: 'p', file: 'f', size: 1, target },
      ...{ kinds, drawnLang: 'en', onFault: assert.ifError, ahead: () => null },
    });
    const question = aQuestion({ stem: 'Which is it?', right: 'Yes', wrong: ['No', 'Maybe', 'Never'] });
    await one.add([{ ok: true, line: 1, question }], 1);
    one.ready(null);
    isHeld = true;
    const mended = one.mend(0, { ...question, id: '', stem: 'Which was it?' });
    const taken = one.take();
    for (const go of waiting) go();
    assert.equal(await mended, null);
    assert.equal(one.isOpen, false, 'it is still being taken in');
    await taken;
    assert.deepEqual([written, one.answer().state, one.row(0)?.is], [[question.stem], 'done', 'known']);
    isHeld = false;
    const later = await one.mend(0, { ...question, id: '', stem: 'Which was it?' });
    assert.equal(later?.is, 'new', 'and may be mended in the same way afterwards');
  });
});
