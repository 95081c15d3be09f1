import { luck } from '#shared/rules/random.ts';
import { LoadError } from './loopback.ts';

/** How a pretended player behaves, and what that looks like from the server. */
export const BEHAVIOURS = {
  steady: 'answers once, somewhere in the time that is given, and votes now and then',
  fast: 'answers in the first tenth of that time, as the quickest fingers of a hall do together',
  silent: 'keeps its line and says nothing at all',
  rude: 'sends what it must not: garbage, wishes of hosts, second answers, too much at once; comes back when it is closed',
  flaky: 'loses its line without a word in half of the questions, comes back, and says again what was not acknowledged',
} as const;

export type Behaviour = keyof typeof BEHAVIOURS;
export const BEHAVIOUR_NAMES = Object.keys(BEHAVIOURS) as Behaviour[];

/** Whose figures count: they do what a page does, and nothing else. */
export function isHonest(behaviour: Behaviour): boolean {
  return behaviour === 'steady' || behaviour === 'fast';
}

/** Shares of a crowd, in the order of BEHAVIOURS; they need not add up to anything. */
export type Mix = Readonly<Partial<Record<Behaviour, number>>>;

export const USUAL_MIX: Mix = { steady: 84, fast: 8, silent: 4, rude: 2, flaky: 2 };

/** Reads `steady=80,flaky=20`, or one name alone. Throws a LoadError. */
export function readMix(text: string): Mix {
  const mix: Partial<Record<Behaviour, number>> = {};
  for (const part of text.split(',')) {
    const [name = '', share = '1'] = part.trim().split('=');
    if (!(name in BEHAVIOURS))
      throw new LoadError(
        `There is no behaviour "${name}". There are ${BEHAVIOUR_NAMES.join(', ')}; for example --mix steady=90,flaky=10`,
      );
    if (!(Number(share) >= 0)) throw new LoadError(`"${part}" is no share. For example --mix steady=90,flaky=10`);
    mix[name as Behaviour] = Number(share);
  }
  if (sumOf(mix) === 0) throw new LoadError('The mix has nobody in it. For example --mix steady=90,flaky=10');
  return mix;
}

/** What each player of a crowd is: the same for the same seed, whatever process asks. */
export function behaviourOf(mix: Mix, seed: number, player: number): Behaviour {
  let at = luck('behaviour', seed, player).next() * sumOf(mix);
  for (const name of BEHAVIOUR_NAMES) {
    at -= mix[name] ?? 0;
    if (at < 0) return name;
  }
  return 'steady';
}

function sumOf(mix: Mix): number {
  return BEHAVIOUR_NAMES.reduce((sum, name) => sum + (mix[name] ?? 0), 0);
}
