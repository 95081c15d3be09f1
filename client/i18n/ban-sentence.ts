import type { BanTold } from '#shared/people/ban.ts';
import { moment } from './figures.ts';
import { t } from './t.ts';

/** What whoever is banned reads: until when, why, and where to write. */
export function banSentence({ kind, reason, until }: BanTold, appeals: string | null): string {
  const say = t.banned;
  const when = until === null ? null : moment(until);
  return [
    kind === 'player' ? say.player(when) : say.network(when),
    say.why(reason),
    appeals === null ? say.noAppeals : say.appeals(appeals),
  ].join(' ');
}
