import { encode } from 'html-entities';
import { topicLook } from '#shared/art/topic-look.ts';
import type { MomentKind } from '#shared/story/moment.ts';
import type { Recap } from '#shared/story/recap.ts';

/** What previews call a moment; they are read by services that tell nobody's language. */
const WORDS: Readonly<Record<MomentKind, string>> = {
  finish: 'a photo finish',
  streak: 'a streak',
  climb: 'a comeback',
  lone: 'the only one who knew',
  lead: 'a new leader',
  cut: 'a cut survived',
  unmasking: 'a mask that fell',
  steal: 'a steal',
  chain: 'a chain reaction',
};

/** A title with no name in it (HR5). */
export function recapTitle({ topic, topicTitle }: Recap): string {
  return `A night of ${topicTitle ?? topicLook(topic).title}`;
}

/** What a page that previews a link reads of a recap, as tags for its `<head>`. `url`: of the page, whole. */
export function recapHead(
  recap: Recap,
  url: string,
  still: { readonly width: number; readonly height: number },
): string {
  const title = recapTitle(recap);
  const told = recap.moments.map(({ kind }) => WORDS[kind]).join(', ');
  const tags: readonly (readonly ['property' | 'name', string, string])[] = [
    ['property', 'og:type', 'website'],
    ['property', 'og:site_name', 'Quizcade'],
    ['property', 'og:title', title],
    ['property', 'og:description', `The best moments of a match: ${told}.`],
    ['property', 'og:url', url],
    ['property', 'og:image', `${url}/still.png`],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', String(still.width)],
    ['property', 'og:image:height', String(still.height)],
    ['property', 'og:image:alt', `Drawn faces at the best moments: ${told}`],
    ['name', 'twitter:card', 'summary_large_image'],
    // Whoever has the link may look; whoever searches need not find it.
    ['name', 'robots', 'noindex'],
  ];
  return tags.map(([kind, name, content]) => `<meta ${kind}="${name}" content="${encode(content)}" />`).join('\n    ');
}
