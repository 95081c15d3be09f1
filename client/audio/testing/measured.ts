import { builtInViews } from '../../rules/built-in.ts';
import { BEDS, type BedName } from '../beds.ts';
import type { Sound } from '../note.ts';
import { rightSound, SOUNDS, swellSound } from '../sounds.ts';
import { STINGS } from '../stings.ts';
import { anEvening, aWindow } from './evening.ts';
import { type Channels, integratedLoudness, loudestMoment, peakOf } from './loudness.ts';
import { beginningsOf, renderBed, renderCue, renderScore } from './offline.ts';

/** How loud one thing is that the page plays, with the sliders at their end: LUFS, and dB below the most there is. */
export interface Measure {
  readonly name: string;
  readonly integrated: number;
  readonly loudest: number;
  readonly peak: number;
}

/** A long streak, where the arpeggio is at its highest. */
const LONG_STREAK = 20;

/** Every cue that there is, by a name that finds it. */
async function allCues(): Promise<Readonly<Record<string, Sound>>> {
  const views = await builtInViews().bringAll();
  const ofRules = views.rules.flatMap((rule) =>
    Object.entries(views.of(rule)?.sounds ?? {}).flatMap(([name, sound]) =>
      typeof sound === 'string' ? [] : [[`${rule} ${name}`, sound] as const],
    ),
  );
  return {
    ...SOUNDS,
    ...STINGS,
    'right, again': rightSound(LONG_STREAK),
    'swell, short': swellSound(0.35),
    'swell, long': swellSound(1.5),
    ...Object.fromEntries(ofRules),
  };
}

export async function measureCues(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [name, sound] of Object.entries(await allCues())) measures.push(measure(name, await renderCue(sound)));
  return measures;
}

/** With all their layers. */
export async function measureBeds(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const name of Object.keys(BEDS) as BedName[]) measures.push(measure(name, await renderBed(name)));
  return measures;
}

/** A match with everything that can happen in it, close together. */
export async function measureEvening(): Promise<Measure> {
  const { seconds, ...parts } = anEvening();
  return measure('an evening', await renderScore(seconds, parts));
}

/** When each tick of a window of four seconds is heard, s after its opening. */
export function ticksHeard(): Promise<number[]> {
  const { seconds, ...parts } = aWindow();
  return beginningsOf(seconds, parts);
}

function measure(name: string, channels: Channels): Measure {
  return {
    name,
    integrated: integratedLoudness(channels),
    loudest: loudestMoment(channels),
    peak: peakOf(channels),
  };
}
