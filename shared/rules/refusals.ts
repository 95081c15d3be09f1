import { SENTENCES, type SentenceCode } from '../sentences.ts';

/**
 * What the rules and rooms say "no" with. A refusal is a value: a code, and the catalogue's sentence for the one player
 * who asked. It changes nothing and is never logged as an error.
 */
const CODES = [
  'answer/too-early',
  'answer/too-late',
  'answer/twice',
  'answer/other-round',
  'answer/no-question',
  'answer/unknown-option',
  'answer/paused',
  'answer/out',
  'answer/leads',
  'vote/too-early',
  'vote/too-late',
  'vote/enough',
  'match/other-phase',
  'ready/untimely',
  'ready/watching',
  'host/only',
  'host/opener-only',
  'host/stand-in',
  'seat/unknown',
  'seat/gone',
  'match/started',
  'match/not-started',
  'match/over',
  'match/paused',
  'match/not-paused',
  'match/nothing-to-skip',
  'match/too-few',
  'match/full',
  'match/locked',
  'match/held-pack',
  'match/not-over',
  'bots/too-many',
  'kick/yourself',
  'kick/unknown',
  'kick/opener',
  'cohost/unknown',
  'kicked/stays-out',
  'kicked/name',
  'door/shut-out',
  'ban/player',
  'ban/network',
  'name/taken',
  'name/removed',
  'name/reserved',
  'name/unkind',
  'name/enough',
  'name/length',
  'mode/denies',
  'show/order',
  'show/doors-open',
  'show/doors-closed',
  'show/no-extension',
  'show/counting',
  'show/nothing-to-void',
  'show/nobody-to-restore',
  'rule/unknown',
  'rule/untimely',
  'rule/not-you',
  'rule/refused',
  'chat/off',
  'chat/closed',
  'chat/muted',
  'chat/length',
  'chat/unkind',
  'chat/too-fast',
  'chat/crowded',
  'chat/again',
  'chat/no-line',
  'chat/nobody',
  'chat/keeper',
  'chat/reported',
  'chat/not-kept',
  'intent/malformed',
  'intent/unknown',
  'intent/too-fast',
  'pack/gone',
  'watch/only',
  'watch/too-many',
  'watch/closed',
  'watch/own',
  'watch/crowded',
] as const satisfies readonly SentenceCode[];

export type RefusalCode = (typeof CODES)[number];

/** The sentence of each refusal. */
export const REFUSALS = Object.fromEntries(CODES.map((code) => [code, SENTENCES[code]])) as Readonly<
  Record<RefusalCode, string>
>;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly sentence: string;
}

/** Makes a refusal with the catalogue's sentence. A rule's own (`rule/refused`) has a sentence of its own. */
export function refuse(code: RefusalCode): Refusal {
  return { ok: false, code, sentence: REFUSALS[code] };
}
