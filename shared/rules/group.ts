/**
 * What a modifier changes first, so that a form can show a few choices instead of thirty: how `points` are won, `moments`
 * between or in questions that are unlike the others, or what goes on in the `room` around them.
 */
export const RULE_GROUPS = ['points', 'moments', 'room'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** Of a modifier that does not say. */
export const GROUP_BY_DEFAULT: RuleGroup = 'moments';
