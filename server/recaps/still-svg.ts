import { encode } from 'html-entities';
import { INK } from '#shared/art/ink.ts';
import { sceneParts } from '#shared/art/scene-svg.ts';
import { topicLook } from '#shared/art/topic-look.ts';
import { ACT } from '#shared/reel/act.ts';
import { frameOf } from '#shared/reel/frame.ts';
import type { Recap } from '#shared/story/recap.ts';
import { recapTitle } from './recap-head.ts';

/** What pages that preview links show whole, px. */
export const STILL = { width: 1200, height: 630 } as const;
export const STILL_FONT = 'Space Grotesk';
const FILM = '#050608';
const FRAME_WIDTH_PX = 368;
const GAP_PX = 24;
const TOP_PX = 188;

/** The moments of a recap side by side, at their end: for previews of its link. It has faces and no names (HR5). */
export function stillSvg(recap: Recap): string {
  const { width, height } = STILL;
  const { accent } = topicLook(recap.topic);
  const frameHeight = (FRAME_WIDTH_PX * ACT.height) / ACT.width;
  const across = recap.moments.length * (FRAME_WIDTH_PX + GAP_PX) - GAP_PX;
  const frames = recap.moments.map((_, i) => {
    const x = (width - across) / 2 + i * (FRAME_WIDTH_PX + GAP_PX);
    const parts = sceneParts(frameOf(recap, i, 1, null), `frame-${i}`);
    const box = `x="${x}" y="${TOP_PX}" width="${FRAME_WIDTH_PX}" height="${frameHeight}"`;
    return `<svg ${box} viewBox="0 0 ${ACT.width} ${ACT.height}">${parts}</svg>`;
  });
  const words = (text: string, x: number, size: number, fill: string, anchor: string): string =>
    `<text x="${x}" y="100" font-family="${STILL_FONT}" font-weight="700" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${encode(text, { mode: 'nonAsciiPrintable', level: 'xml' })}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${INK}"/>`,
    `<rect y="${TOP_PX - 36}" width="${width}" height="${height - TOP_PX + 36}" fill="${FILM}"/>`,
    ...frames,
    words(recapTitle(recap), 36, 44, '#FFFFFF', 'start'),
    words('Quizcade', width - 36, 34, accent, 'end'),
    '</svg>',
  ].join('');
}
