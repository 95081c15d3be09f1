import { luck } from '../rules/random.ts';
import { aMatch, type TestMatch } from './a-match.ts';
import { aDeck } from './a-question.ts';
import { randomInput } from './random-evening.ts';

const INPUTS = 250;

/**
 * Random evenings of some rules: people come, drop, leave, are removed, pause and restart at any step, and `look` is
 * called after each of them, with what the evening is called. `SEED=...` plays the same ones again.
 */
export function everyEvening(
  { label, evenings, ...rules }: Parameters<typeof aMatch>[0] & { readonly label: string; readonly evenings: number },
  look: (evening: TestMatch, where: string) => void,
): void {
  const seed = process.env.SEED ?? label;
  for (let i = 0; i < evenings; i++) {
    const name = `${seed}/${i}`;
    const dice = luck(name);
    const evening = aMatch({ deck: aDeck(6), seed: name, ...rules });
    for (let step = 0; step < INPUTS; step++) {
      const input = randomInput(evening.rules, evening.match, evening.now, dice);
      evening.now = Math.max(evening.now, input.at);
      evening.put(input);
      look(evening, `seed ${name}, step ${step}: ${JSON.stringify(input)}`);
    }
  }
}
