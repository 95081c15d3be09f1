import type { Locator } from 'playwright-core';

/**
 * Presses something, and resolves to the ms from the moment of the press, as the browser stamped it, until the first
 * frame after it was worked out to its end: scripts, style, layout and paint. The screen itself is not waited for.
 */
export async function pressToVisible(target: Locator): Promise<number> {
  const page = target.page();
  await page.evaluate(() => {
    const heard = globalThis as unknown as { pressed: Promise<number> };
    heard.pressed = new Promise((resolve) => {
      const onPress = ({ timeStamp }: Event): void => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        // What a frame posts is heard once that frame is painted.
        requestAnimationFrame(() => port2.postMessage(null));
      };
      addEventListener('pointerdown', onPress, { capture: true, once: true });
    });
  });
  await target.click();
  return page.evaluate(() => (globalThis as unknown as { pressed: Promise<number> }).pressed);
}
