import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { isFlagging, isPraise } from '../model/cue.ts';
import { type Majority, majorityOf } from '../model/majority.ts';
import type { MatchModel } from '../model/match-model.ts';
import { scaleOf } from '../theme/display-scale.ts';
import { SHAKE } from '../theme/tokens.ts';
import { Icon } from './art.tsx';
import { hasLessMotion } from './settings-store.ts';

/** A verdict is read first, then what the room thought; and each burst is over after this, ms. */
const AFTER_VERDICT_MS = 1200;
const MAJORITY_MS = 3200;
const PRAISE_MS = 1000;
const SHAKE_MS = 320;
const THUMBS = 7;
const SPARKS = 12;
/** With a longer answer the sentence says "this", and the answer is right under it. */
const SHORT_CHARS = 28;

interface Burst {
  readonly key: number;
  /** Where on the page: the middle of the upper edge of an answer, px. */
  readonly x: number;
  readonly y: number;
  /** Null: thumbs for a good question. */
  readonly majority: Majority | null;
}

let made = 0;

/** What people feel about an answer, over it: thumbs for a good question, a shake for a flagged one, and what most of the room said. */
export function AnswerBursts({ model }: { model: MatchModel }) {
  const [bursts, setBursts] = useState<readonly Burst[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const after = (ms: number, work: () => void): void => {
      const timer = setTimeout(() => {
        timers.current.delete(timer);
        work();
      }, ms);
      timers.current.add(timer);
    };
    const show = (place: Element | null, majority: Majority | null, ms: number): void => {
      if (!place) return;
      const { left, top, width } = place.getBoundingClientRect();
      const scale = scaleOf(document.body);
      const burst = { key: ++made, x: (left + width / 2) / scale, y: top / scale, majority };
      setBursts((all) => [...all, burst]);
      after(ms, () => setBursts((all) => all.filter((one) => one !== burst)));
    };
    const undo = model.subscribe((cues) => {
      for (const cue of cues) {
        if (isPraise(cue)) show(rightPlace(model), null, PRAISE_MS);
        if (isFlagging(cue)) shake(rightPlace(model));
        if (cue.kind !== 'phase') continue;
        setBursts([]);
        if (cue.to !== 'told') continue;
        const { round } = model.room ?? {};
        after(AFTER_VERDICT_MS, () => {
          const majority = model.room?.round === round && model.room ? majorityOf(model.room) : null;
          if (majority) show(placeOf(majority.optionId), majority, MAJORITY_MS);
        });
      }
    });
    return () => {
      undo();
      for (const timer of timers.current) clearTimeout(timer);
    };
  }, [model]);
  return (
    <div class="answer-bursts" aria-hidden="true">
      {bursts.map(({ key, x, y, majority }) => (
        <span key={key} class="answer-burst" style={{ left: `${x}px`, top: `${y}px` }}>
          {majority ? (
            <>
              {Array.from({ length: SPARKS }, (_, i) => (
                <i key={i} class="spark" style={{ '--turn': `${(i * 360) / SPARKS}deg` }} />
              ))}
              <b class="majority">
                {majority.text.length > SHORT_CHARS
                  ? t.stage.majorityThis(majority.share)
                  : t.watch.majority(majority.share, majority.text)}
              </b>
            </>
          ) : (
            Array.from({ length: THUMBS }, (_, i) => (
              <i key={i} class="thumb" style={{ '--turn': `${(i - (THUMBS - 1) / 2) * 24}deg` }}>
                <Icon name="thumbup" />
              </i>
            ))
          )}
        </span>
      ))}
    </div>
  );
}

function placeOf(optionId: string): Element | null {
  return document.querySelector(`.room [data-option="${CSS.escape(optionId)}"]`);
}

/** The right answer; where a form was asked, the vote itself. */
function rightPlace({ room }: MatchModel): Element | null {
  const [right = ''] = room?.reveal?.right ?? [];
  return placeOf(right) ?? document.querySelector('.room .feedback');
}

/** What the canvas draws it shakes itself: this moves what is HTML. */
function shake(place: Element | null): void {
  if (hasLessMotion()) return;
  place?.animate({ transform: SHAKE.map((x) => `translateX(${x}px)`) }, { duration: SHAKE_MS });
}
