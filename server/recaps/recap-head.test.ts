import assert from 'node:assert/strict';
import { aRecap } from '#shared/reel/testing/a-recap.ts';
import { recapHead } from './recap-head.ts';
import { stillSvg } from './still-svg.ts';

const EVIL = '"><script>alert(1)</script>&$&';

describe('what previews of a recap show', () => {
  it('is escaped, whatever a pack of questions calls its topic and wherever the page was asked for', () => {
    const head = recapHead(aRecap(undefined, EVIL), `https://example.org/${EVIL}`, { width: 1, height: 1 });
    assert.ok(!head.includes('<script') && head.includes('&lt;script&gt;'));
    for (const line of head.split('\n'))
      assert.match(line.trim(), /^<meta (property|name)="[\w:]+" content="[^"<>]*" \/>$/);
    const svg = stillSvg(aRecap(undefined, EVIL));
    assert.ok(!svg.includes('<script') && svg.includes('&lt;script&gt;'));
  });

  it('[HR5] has nobody’s name in it', () => {
    const recap = aRecap();
    for (const text of [recapHead(recap, 'https://example.org', { width: 1, height: 1 }), stillSvg(recap)])
      for (const { name } of recap.people) assert.ok(!text.includes(name), name);
  });
});
