import type { HTMLAttributes, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * A box that scrolls where its content is larger: keys reach it then, and only then, for it may hold nothing else that
 * takes the focus. `at` hears of its element.
 */
export function Scrolls({
  as = 'section',
  at,
  ...rest
}: { as?: 'section' | 'div' | 'ul' | 'ol'; at?: RefObject<HTMLElement | null> } & Omit<
  HTMLAttributes<HTMLElement>,
  'ref'
>) {
  const own = useRef<HTMLElement>(null);
  const box = at ?? own;
  const [overflows, setOverflows] = useState(false);
  // With every drawing, and whenever it or what stands in it becomes larger or smaller.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = (): void => setOverflows(isLarger(element) || document.activeElement === element);
    look();
    const observer = new ResizeObserver(look);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  });
  const Box = as as 'section';
  return <Box {...rest} ref={box} {...(overflows ? { tabIndex: 0 } : {})} />;
}

/** By more than a rounded pixel. */
function isLarger({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
}
