import type { PlannedPart, ProgressAnswer } from '#shared/protocol/generate.ts';
import { SENTENCES } from '#shared/sentences.ts';
import { backstage } from '../i18n/backstage.ts';
import { figure, listed, withDigits } from '../i18n/figures.ts';
import { told } from '../i18n/told.ts';
import { planMix } from '../model/studio/plan-mix.ts';
import { Icon } from '../panels/art.tsx';

/** Less is not shown in figures. */
const LEAST_DOLLARS = 0.001;

/** Where a run of the question maker stands, and what it cost until now. */
export function RunSteps({ progress }: { progress: ProgressAnswer }) {
  if (progress.state === 'none') return null;
  const { arrived, cost, plan, retries } = progress;
  const tokens = cost.tokensIn + cost.tokensOut;
  const isOver = progress.againInMs === null;
  return (
    <div role="status">
      <ul class="studio-steps">
        {plan.length > 0 && <Planned plan={plan} />}
        <li class={isOver ? '' : 'now'}>
          {progress.state === 'done' ? (
            <Icon name="check" />
          ) : isOver ? (
            <Icon name="warn" />
          ) : (
            <i class="studio-spin" aria-hidden="true" />
          )}
          {stateWords(progress)}
        </li>
        {arrived > 0 && progress.state !== 'done' && <li>{backstage.studio.talk.arrived(arrived)}</li>}
        {retries > 0 && !isOver && <li>{backstage.studio.talk.retrying}</li>}
        {tokens > 0 && (
          <li class="label">
            {[
              cost.isEstimated
                ? backstage.studio.talk.costAbout(figure(tokens))
                : backstage.studio.talk.cost(figure(tokens)),
              ...(cost.dollars === null ? [] : [dollarWords(cost.dollars)]),
            ].join(' · ')}
          </li>
        )}
      </ul>
    </div>
  );
}

/** What was planned: how hard, about which sides of the topic, and of which kinds where there is more than the usual one. */
function Planned({ plan }: { plan: readonly PlannedPart[] }) {
  const { subtopics, kinds } = planMix(plan);
  const words = backstage.studio.talk;
  const areAllChoice = kinds.every((kind) => kind === 'choice');
  return (
    <li class="studio-planned">
      <Icon name="check" />
      <span>
        {planWords(plan)}
        <span class="label" dir="auto">
          {words.sides(subtopics.join(' · '))}
        </span>
        {!areAllChoice && (
          <span class="label">
            {words.mixedKinds(kinds.map((kind) => backstage.studio.form.kinds[kind]).join(' · '))}
          </span>
        )}
      </span>
    </li>
  );
}

/** How many were planned, and how hard. */
export function planWords(plan: readonly PlannedPart[]): string {
  const { count, difficulties } = planMix(plan);
  const words = backstage.studio.talk;
  return words.planned(count, listed(difficulties.map(({ difficulty, count: n }) => words.mix[difficulty](n))));
}

/** How far a run is, in a few words. */
export function stateWords(progress: ProgressAnswer): string {
  const words = backstage.studio.talk;
  switch (progress.state) {
    case 'none':
      return '';
    case 'queued':
      return progress.ahead > 0 ? words.queued(progress.ahead) : words.next;
    case 'planning':
      return words.planning;
    case 'writing':
      return words.writing(progress.stems.length, progress.wanted);
    case 'checking':
      return words.checking;
    case 'done':
      return words.done(progress.kept, progress.dropped);
    case 'failed':
      return told(SENTENCES[progress.why]);
    case 'cancelled':
      return words.cancelled;
  }
}

/** What it cost: of next to nothing not that it was nothing. */
function dollarWords(dollars: number): string {
  if (dollars > 0 && dollars < LEAST_DOLLARS) return backstage.studio.talk.dollarsLess(withDigits(LEAST_DOLLARS, 3));
  return backstage.studio.talk.dollars(withDigits(dollars, dollars < 1 ? 3 : 2));
}
