import type { SetAsideMatch } from '../storage.ts';

/**
 * Who sent number `index` of the inputs of a match that is not over, from this seat: whoever sat there at the end, for
 * what was sent since they last came in. Null where it may have been another one: before a start seats change hands.
 */
export function senderIn({ header, inputs, sitters = [] }: Pick<SetAsideMatch, 'header' | 'inputs' | 'sitters'>) {
  const cameIn = new Map<string, number>(header.seated.map(({ playerId }) => [playerId, -1]));
  for (const [index, input] of inputs.entries()) if (input.type === 'join') cameIn.set(input.who.playerId, index);
  const satOn = new Map(sitters.map(({ seat, playerId }) => [seat, playerId]));
  return (seat: number, index: number): string | null => {
    const sitter = satOn.get(seat);
    return sitter !== undefined && (cameIn.get(sitter) ?? inputs.length) < index ? sitter : null;
  };
}
