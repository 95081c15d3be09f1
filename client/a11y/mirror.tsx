import { useEffect, useState } from 'preact/hooks';
import { CeremonyWatch } from '../model/ceremony-watch.ts';
import type { MatchModel } from '../model/match-model.ts';
import { ringOf } from '../model/selectors.ts';
import { hasLessMotion } from '../panels/settings-store.ts';
import type { RoomViews } from '../rules/room-views.ts';
import { quotedParts } from './quoted.ts';
import { ceremonySentence, facesSentence, secondsSentence, sentencesOf } from './sentences.ts';

/** Faces are summed for so long before they are said, ms. */
const FACES_MS = 3000;

/** The screen reader's canvas: two live regions, one that waits its turn and one that does not. */
export function Mirror({ model, views }: { model: MatchModel; views?: RoomViews }) {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  useEffect(() => {
    const say = (text: string, isAssertive: boolean): void => (isAssertive ? setAssertive : setPolite)(text);
    let faces: number[] = [];
    let facesTimer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = model.subscribe((cues) => {
      for (const cue of cues) {
        if (cue.kind !== 'emotes') continue;
        faces = cue.counts.map((count, face) => count + (faces[face] ?? 0));
        facesTimer ??= setTimeout(() => {
          say(facesSentence(faces), false);
          faces = [];
          facesTimer = undefined;
        }, FACES_MS);
      }
      // State and own notice come apart: the verdict is said when both are here, which is the later of the two.
      for (const { text, isAssertive } of sentencesOf(cues, model, views)) say(text, isAssertive);
    });
    let before = 0;
    const passed = new CeremonyWatch(model);
    const timer = setInterval(() => {
      const told = passed.steps(hasLessMotion()).flatMap((step) => ceremonySentence(step, model) ?? []);
      if (told.length > 0) say(told.join(' '), false);
      const ring = ringOf(model, model.clock.now());
      const isOpen = ring.mode === 'open' || ring.mode === 'last';
      const text = isOpen ? secondsSentence(before, ring.secondsLeft) : null;
      before = isOpen ? ring.secondsLeft : 0;
      if (text) say(text, false);
    }, 250);
    return () => {
      unsubscribe();
      clearInterval(timer);
      clearTimeout(facesTimer);
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
