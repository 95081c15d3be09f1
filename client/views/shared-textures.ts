import type { Textures } from 'phaser';

/** What is painted once for all views, at each ratio of device px: the key begins with this and ends with the ratio. */
export const SHARED_TEXTURES = ['glass', 'sheet', 'charged', 'confetti'] as const;

/** Lets go of those of other ratios: a window that is dragged over a large display comes through many. */
export function forgetOtherRatios(textures: Textures.TextureManager, ratio: number): void {
  for (const key of textures.getTextureKeys())
    if (SHARED_TEXTURES.some((name) => key.startsWith(`${name}-`)) && !key.endsWith(`-${ratio}`)) textures.remove(key);
}
