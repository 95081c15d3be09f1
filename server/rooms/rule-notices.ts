import type { Logger } from 'pino';
import type { Notices } from '#shared/protocol/notices.ts';
import type { MatchEvent } from '#shared/rules/events.ts';
import type { Match } from '#shared/rules/match.ts';
import type { Ruleset } from '#shared/rules/ruleset.ts';
import { blameOf } from '../mods/blame-of.ts';
import type { Speakers } from './speakers.ts';

/** Sends people what the rules of their match say, and logs what went wrong with one. */
export function sendRuleNotices(
  events: readonly MatchEvent[],
  { rules, match, speakers, log }: { rules: Ruleset; match: Match; speakers: Speakers; log: Logger },
): void {
  for (const event of events) {
    if (event.type === 'said') {
      const said: Notices['said'] = { rule: event.rule, sentence: event.sentence };
      if (event.to === null) speakers.each((client) => client.send('said', said));
      else speakers.of(event.to)?.send('said', said);
    }
    if (event.type !== 'blamed') continue;
    const { rule, what, error } = event;
    log.error(
      { err: error, matchId: match.id, ...blameOf(rule, error), what, phase: match.phase.name },
      'a rule failed and is off',
    );
    const sentence = offSentence(rules, rule);
    speakers.each((client) => client.send('said', { rule, sentence }));
  }
}

/** What players read when a rule has failed (G1). */
function offSentence({ mode, rules }: Ruleset, id: string): string {
  if (id === mode.id) return `Something broke in ${mode.title}, so this match ends here. Points so far count.`;
  const title = rules.find((rule) => rule.id === id)?.title ?? id;
  return `Something broke in "${title}": it is off for the rest of this match.`;
}
