import assert from 'node:assert/strict';
import { MemoryStorage } from '../testing/memory-storage.ts';
import { reviewReports } from './reports.ts';

describe('a reviewer of reported lines', () => {
  it('[CH7] sees them by their author with what was said before, and settles them', async () => {
    const { reports } = new MemoryStorage([]);
    const lines: string[] = [];
    const look = (...settle: string[]) => reviewReports(reports, settle, (line) => lines.push(line));
    await look();
    assert.deepEqual(lines.splice(0), ['No line of a chat waits for review.']);
    for (const [id, reporterId] of [
      ['a', 'r1'],
      ['b', 'r2'],
    ] as const)
      await reports.add({
        id,
        at: 0,
        matchId: 'm',
        lineId: 1,
        authorId: 'author-of-it',
        reporterId,
        name: 'Kenji',
        text: 'a bad line',
        before: [{ name: 'Lou', text: 'hello' }],
      });
    await look();
    const shown = lines.splice(0).join('\n');
    assert.match(
      shown,
      /Player author-o: 2 reported, by 2\n {2}a {2}\(1970-01-01 00:00 UTC\)\n {6}Lou: hello\n {4}> Kenji: a bad line/,
    );
    await look('a', 'b', 'c');
    assert.deepEqual(lines, ['a is settled and forgotten.', 'b is settled and forgotten.', 'There is no report "c".']);
    assert.deepEqual(await reports.open({ limit: 9 }), []);
  });
});
