import { FEED_NAMES } from '../protocol/feeds.ts';
import { RULE_GROUPS } from './group.ts';
import type { Rule } from './rule.ts';

const ID = /^[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?$/;

/** What is checked of every rule when it is defined. Throws a sentence for its author. */
export function checkRule<All, Own>(where: string, rule: Rule<All, Own>): void {
  if (!ID.test(rule.id) || rule.id.length > 40)
    throw new Error(`${where}: an id is up to 40 lower case letters with dashes, e.g. "hot-seat" or "mymod:blitz"`);
  if (!Number.isInteger(rule.version) || rule.version < 1) throw new Error(`${where}: a version is 1, 2, 3 ...`);
  for (const [name, option] of Object.entries(rule.options))
    if (option.kind === 'one-of' && !option.values.includes(option.default))
      throw new Error(
        `${where}: option "${name}" has default ${option.default}, which is none of ${option.values.join(', ')}`,
      );
  if (rule.group !== undefined && !RULE_GROUPS.includes(rule.group))
    throw new Error(`${where}: there is no group "${String(rule.group)}"; there are: ${RULE_GROUPS.join(', ')}`);
  const names = (rule.phases ?? []).map((phase) => phase.name);
  if (new Set(names).size !== names.length) throw new Error(`${where}: two phases have one name`);
  for (const feed of rule.feeds ?? [])
    if (!FEED_NAMES.includes(feed))
      throw new Error(`${where}: there is no feed "${feed}"; there are: ${FEED_NAMES.join(', ')}`);
  for (const [name, { perSecond }] of Object.entries(rule.signals ?? {}))
    if (!(perSecond > 0 && perSecond <= 20)) throw new Error(`${where}: signal "${name}" comes 1 to 20 times a second`);
}
