import type { Layer, Scene } from './scene.ts';
import { svgParts } from './svg.ts';

/** A scene as the inside of an SVG, its words left out. `id` keeps its clips apart from those of others on the page. */
export function sceneParts({ layers }: Pick<Scene, 'layers'>, id: string): string {
  return layers.map((layer, i) => layerParts(layer, `${id}-${i}`)).join('');
}

function layerParts({ list, x, y, scale, clip }: Layer, id: string): string {
  const place = `transform="translate(${short(x)} ${short(y)}) scale(${short(scale)})"`;
  if (!clip) return `<g ${place}>${svgParts(list)}</g>`;
  const box = `<rect width="${short(clip.width)}" height="${short(clip.height)}" rx="${short(clip.corner ?? 0)}"/>`;
  return `<g ${place}><clipPath id="${id}">${box}</clipPath><g clip-path="url(#${id})">${svgParts(list)}</g></g>`;
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
