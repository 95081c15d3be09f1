import assert from 'node:assert/strict';
import { type Awakener, keepAwake } from './keep-awake.ts';

/** A browser that counts the locks it has given and got back. */
class Phone implements Awakener {
  given = 0;
  released = 0;
  isShown = true;
  refuses = false;
  heard: (() => void) | null = null;
  readonly wakeLock = {
    request: async () => {
      if (this.refuses) throw new Error('NotAllowedError');
      this.given++;
      return { release: async () => void this.released++ };
    },
  };
  readonly isVisible = () => this.isShown;
  readonly onVisibility = (heard: () => void) => {
    this.heard = heard;
    return () => {
      this.heard = null;
    };
  };
  async show(isShown: boolean): Promise<void> {
    this.isShown = isShown;
    this.heard?.();
    await settled();
  }
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a screen that stays on', () => {
  it('is asked for at once, again on every return, and let go at the end', async () => {
    const phone = new Phone();
    const end = keepAwake(phone);
    await settled();
    await phone.show(false);
    await phone.show(true);
    assert.equal(phone.given, 2);
    end();
    await settled();
    assert.deepEqual([phone.released, phone.heard], [2, null]);
  });

  it('is not held by a lock that comes after the end', async () => {
    const phone = new Phone();
    keepAwake(phone)();
    await settled();
    assert.deepEqual([phone.given, phone.released], [1, 1]);
  });

  it('is nothing to fail about where the browser refuses, or knows no such thing', async () => {
    const phone = new Phone();
    phone.refuses = true;
    keepAwake(phone)();
    keepAwake({ wakeLock: undefined, isVisible: () => true, onVisibility: () => () => {} })();
    await settled();
    assert.equal(phone.given, 0);
  });
});
