import { told } from '../i18n/told.ts';
import type { MatchModel } from '../model/match-model.ts';
import type { RoomViews } from './room-views.ts';

/**
 * A slot may hold `says`, a sentence for whoever has no view of its rule: what everybody may know, or I alone. It is
 * shown in the standard panel and read to a screen reader.
 */
export function sentenceIn(slot: unknown): string | null {
  const says = typeof slot === 'object' && slot !== null ? (slot as { readonly says?: unknown }).says : null;
  return typeof says === 'string' && says !== '' ? told(says) : null;
}

/** What the rules without a view say just now. */
export function saysOf(
  { room, rules, own }: Pick<MatchModel, 'room' | 'rules' | 'own'>,
  views: Pick<RoomViews, 'of'>,
): string[] {
  return (room?.plays ?? [])
    .filter((rule) => views.of(rule) === null)
    .flatMap((rule) => [sentenceIn(rules[rule]), sentenceIn(own[rule])].filter((one) => one !== null));
}
