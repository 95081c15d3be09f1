import { renderSVG } from 'uqr';

/** A link as a QR code: the markup of our own address, drawn by the library; no person's text. Dark on white on any ground. */
export function qrSvg(link: string): string {
  return renderSVG(link, { border: 4, ecc: 'M', blackColor: '#12141A', whiteColor: '#FFFFFF' });
}
