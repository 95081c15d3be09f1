import { effect, signal } from '@preact/signals';
import { keep } from '../net/keep.ts';

/** What a person set on this device, remembered. */
export interface Settings {
  readonly muted: boolean;
  /** Of what happens, and of the music under it, 0 to 1. */
  readonly volume: number;
  readonly music: number;
  /** Only sounds that answer what one does. */
  readonly lessSound: boolean;
  /** Null: as the system asks. */
  readonly lessMotion: boolean | null;
  readonly vibrate: boolean;
}

const DEFAULTS: Settings = {
  muted: false,
  volume: 0.7,
  music: 0.5,
  lessSound: false,
  lessMotion: null,
  vibrate: true,
};

export const settings = signal<Settings>(load());

function load(): Settings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(keep.read('settings') ?? '{}') as Partial<Settings>) };
  } catch {
    return DEFAULTS;
  }
}

export function change(part: Partial<Settings>): void {
  settings.value = { ...settings.value, ...part };
}

/** What the system asks: looked at in every frame, so it is asked for once. */
let system: MediaQueryList | null = null;

/** Whether things should fade instead of travel. */
export function hasLessMotion(): boolean {
  const { lessMotion } = settings.value;
  if (lessMotion !== null) return lessMotion;
  system ??= matchMedia('(prefers-reduced-motion: reduce)');
  return system.matches;
}

/** Keeps the page and the memory in step with the settings; the returned function ends that. */
export function applySettings(): () => void {
  return effect(() => {
    const { lessMotion } = settings.value;
    document.documentElement.classList.toggle('less-motion', lessMotion === true);
    document.documentElement.classList.toggle('full-motion', lessMotion === false);
    keep.write('settings', JSON.stringify(settings.value));
  });
}
