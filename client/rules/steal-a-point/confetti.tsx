import { useMemo } from 'preact/hooks';
import { confettiAt, confettiColours, throwConfetti } from '../../theme/confetti.ts';
import { svgParts } from '../../theme/svg.ts';
import { topicLook } from '../../theme/topic-look.ts';

const SIDE = 400;
/** The moment of the throw that is shown, ms: most of it is in the air. */
const SHOWN_MS = 420;
const PIECES = 60;

/** Confetti for the winner, behind the number: thrown once, and gone. */
export function Confetti({ seed, topic }: { seed: string; topic: string }) {
  const __html = useMemo(() => {
    const pieces = throwConfetti(seed, PIECES, confettiColours(topicLook(topic)), { reach: 260 });
    const list = confettiAt(pieces, SHOWN_MS, SIDE / 2, SIDE * 0.75);
    return `<svg viewBox="0 0 ${SIDE} ${SIDE}" aria-hidden="true">${svgParts(list)}</svg>`;
  }, [seed, topic]);
  return <span class="stolen-confetti" aria-hidden="true" dangerouslySetInnerHTML={{ __html }} />;
}
