import type { Luck } from '../../rules/random.ts';

/** What a boss may be called. */
export const BOSS_NAMES = [
  'Grumblebyte',
  'Sir Knowsalot',
  'The Buzzer',
  'Doctor Dread',
  'Madame Static',
  'Old Rustjaw',
  'Count Down',
  'The Long Pause',
  'Baron Bluff',
  'Mega Nope',
] as const;

/** LOOK: a taunt is at most this long. */
export const TAUNT_CHARS_MAX = 60;

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

/** To whoever leads; never about anything but the game. */
const TO_LEADER: readonly ((name: string) => string)[] = [
  (name) => `Nice view up there, ${name}? I brought a ladder.`,
  (name) => `First place looks lonely, ${name}. I keep company.`,
  (name) => `Slow down, ${name}. I want to see your face.`,
  (name) => `${name} leads? I had hoped for a challenge.`,
  (name) => `Keep the seat warm, ${name}. I am next.`,
];
const TO_NOBODY = [
  'Nobody in front? Then I start with everybody.',
  'All of you at once? I have teeth enough.',
  'I was told there would be quick ones here.',
] as const;

/** What the boss says as it comes in, to the leader (null: nobody leads) with so many right in a row. */
export function tauntFor(leader: { readonly name: string; readonly streak: number } | null, luck: Luck): string {
  if (!leader) return luck.pick(TO_NOBODY);
  const [now, next] = [NUMBERS[leader.streak - 2], NUMBERS[leader.streak - 1]];
  if (now && next && leader.streak >= 3)
    return `${capital(now)} in a row, ${leader.name}? Cute. I eat ${plural(next)}.`;
  return luck.pick(TO_LEADER)(leader.name);
}

function plural(number: string): string {
  return number === 'six' ? 'sixes' : `${number}s`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
