import { useEffect, useState } from 'preact/hooks';
import type { MatchModel } from '../model/match-model.ts';
import { ringOf } from '../model/selectors.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { quotedParts } from './quoted.ts';
import { secondsSentence, sentencesOf } from './sentences.ts';

/** The screen reader's canvas: two live regions, one that waits its turn and one that does not. */
export function Mirror({ model, views }: { model: MatchModel; views: RoomViews }) {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  useEffect(() => {
    const say = (text: string, isAssertive: boolean): void => (isAssertive ? setAssertive : setPolite)(text);
    const unsubscribe = model.subscribe((cues) => {
      // State and own notice come apart: the verdict is said when both are here, which is the later of the two.
      for (const { text, isAssertive } of sentencesOf(cues, model, views)) say(text, isAssertive);
    });
    let before = 0;
    const timer = setInterval(() => {
      const ring = ringOf(model, model.clock.now());
      const isOpen = ring.mode === 'open' || ring.mode === 'last';
      const text = isOpen ? secondsSentence(before, ring.secondsLeft) : null;
      before = isOpen ? ring.secondsLeft : 0;
      if (text) say(text, false);
    }, 250);
    return () => {
      unsubscribe();
      clearInterval(timer);
    };
  }, [model, views]);
  return (
    <>
      <p class="unseen" aria-live="polite">
        <Spoken text={polite} model={model} />
      </p>
      <p class="unseen" aria-live="assertive">
        <Spoken text={assertive} model={model} />
      </p>
    </>
  );
}

/** A sentence, with the question's own words in the question's language. */
function Spoken({ text, model }: { text: string; model: MatchModel }) {
  const lang = model.room?.question?.lang;
  return (
    <>
      {quotedParts(text, model.room).map((part, i) =>
        part.isQuoted && lang ? (
          <span key={i} lang={lang}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
