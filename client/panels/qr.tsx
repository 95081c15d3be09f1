import { useEffect, useState } from 'preact/hooks';
import type { qrSvg } from './qr-svg.ts';

/** A code that could not be fetched is asked for again after so long. */
const AGAIN_MS = 5000;

/** Fetched with the first code that is shown: whoever only plays needs none. */
let draws: typeof qrSvg | null = null;

/** A link as a QR code: our own drawing of our own address. Without a `label` something around it says what it is. */
export function Qr({ link, className = '', label }: { link: string; className?: string; label?: string }) {
  const [drawing, setDrawing] = useState(() => draws?.(link) ?? '');
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const draw = async (): Promise<void> => {
      try {
        draws ??= (await import('./qr-svg.ts')).qrSvg;
      } catch {
        if (!isOver) again = setTimeout(() => void draw(), AGAIN_MS);
        return;
      }
      if (!isOver) setDrawing(draws(link));
    };
    void draw();
    return () => {
      isOver = true;
      clearTimeout(again);
    };
  }, [link]);
  const said =
    label === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  return <span class={`qr ${className}`} {...said} dangerouslySetInnerHTML={{ __html: drawing }} />;
}
