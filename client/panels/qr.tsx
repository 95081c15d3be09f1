import { useMemo } from 'preact/hooks';
import { qrSvg } from './qr-svg.ts';

/** A link as a QR code: our own drawing of our own address. Without a `label` something around it says what it is. */
export function Qr({ link, className = '', label }: { link: string; className?: string; label?: string }) {
  const drawing = useMemo(() => qrSvg(link), [link]);
  const said =
    label === undefined ? ({ 'aria-hidden': 'true' } as const) : ({ role: 'img', 'aria-label': label } as const);
  return <span class={`qr ${className}`} {...said} dangerouslySetInnerHTML={{ __html: drawing }} />;
}
