import type { Caption } from '#shared/reel/frame.ts';
import type { ReelWords } from '#shared/reel/reel.ts';
import type { Moment } from '#shared/story/moment.ts';
import type { Recap } from '#shared/story/recap.ts';
import { personName } from '../i18n/person-name.ts';
import { t } from '../i18n/t.ts';
import { topicTitle } from '../i18n/topic-words.ts';

/** A recap with its people as this page calls them. */
export function inPageWords(recap: Recap): Recap {
  return { ...recap, people: recap.people.map((person) => ({ ...person, name: personName(person.name) })) };
}

/** What is written in the reel of a recap. */
export function reelWords(recap: Recap): ReelWords {
  const captions = recap.moments.map((moment) => captionOf(moment, recap));
  const title = recapTopic(recap);
  return { captions, end: { head: t.recap.title(captions.length), line: t.recap.end(title) } };
}

/** What is passed on beside the link. */
export function shareText(recap: Recap): string {
  return t.recap.shared(
    reelWords(recap).captions.map(({ head }) => head),
    recapTopic(recap),
  );
}

/** What the match was about. */
export function recapTopic({ topic, topicTitle: title }: Recap): string {
  return title ?? topicTitle(topic);
}

function captionOf(moment: Moment, { people }: Recap): Caption {
  const say = t.recap;
  const nameOf = (seat: number | undefined): string => people.find((person) => person.seat === seat)?.name ?? '';
  switch (moment.kind) {
    case 'finish': {
      const [first, second] = moment.seats;
      return { head: say.finish.head(moment.byMs), line: say.finish.line(nameOf(first), nameOf(second)) };
    }
    case 'streak':
      return { head: say.streak.head(moment.count), line: say.streak.line(nameOf(moment.seat)) };
    case 'climb': {
      const [from = 0] = moment.ranks;
      const to = moment.ranks.at(-1) ?? 0;
      return { head: say.climb.head(from, to), line: say.climb.line(nameOf(moment.seat), from - to) };
    }
    case 'lone':
      return { head: say.lone.head, line: say.lone.line(nameOf(moment.seat), moment.players) };
    case 'lead':
      return { head: say.lead.head, line: say.lead.line(nameOf(moment.seat), nameOf(moment.over)) };
    case 'cut': {
      const name = nameOf(moment.seat);
      const isClose = moment.by !== null && moment.by > 0;
      return { head: say.cut.head, line: isClose ? say.cut.lineBy(name, moment.by) : say.cut.line(name, moment.to) };
    }
    case 'unmasking':
      return { head: say.unmasking.head, line: say.unmasking.line(nameOf(moment.seat), moment.votes) };
    case 'steal': {
      const names = [nameOf(moment.seat), nameOf(moment.over)] as const;
      const line = moment.byMs === null ? say.steal.line(...names) : say.steal.lineBy(...names, moment.byMs);
      return { head: say.steal.head(moment.points), line };
    }
    case 'chain': {
      const [first, second] = moment.seats;
      return { head: say.chain.head(moment.size), line: say.chain.line(nameOf(first), nameOf(second)) };
    }
  }
}
