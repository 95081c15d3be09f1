import type { MatchModel } from '../../model/match-model.ts';
import { LETTERS } from '../../model/selectors.ts';
import { Icon } from '../../panels/art.tsx';
import { useLiveModel } from '../../panels/room-model.ts';
import { misledOf } from './facts.ts';
import './saboteur.css';
import { plotOf, roleOf } from './slots.ts';
import { useHiding } from './use-hiding.ts';
import { WORDS } from './words.ts';

/** Beside an open question, for a saboteur alone: the tip, the decoys, and how far the room is misled. */
export function SecretsPanel({ model: given }: { model: MatchModel }) {
  const model = useLiveModel(given, 250);
  const role = roleOf(model);
  if (role?.role !== 'saboteur' || !model.room?.question) return null;
  const isUnmasked = model.you !== null && plotOf(model)?.unmasked.includes(model.you.seat);
  return <Secrets model={model} role={role} isUnmasked={isUnmasked === true} />;
}

function Secrets({
  model,
  role,
  isUnmasked,
}: {
  model: MatchModel;
  role: Extract<NonNullable<ReturnType<typeof roleOf>>, { role: 'saboteur' }>;
  isUnmasked: boolean;
}) {
  const { isHidden, turn } = useHiding();
  if (isUnmasked) return <p class="secrets plot-chip red">{WORDS.unmaskedChip}</p>;
  if (isHidden)
    return (
      <button type="button" class="secrets button ghost" onClick={turn}>
        <Icon name="eye" /> {WORDS.show} <kbd>H</kbd>
      </button>
    );
  const options = model.room?.question?.options ?? [];
  const decoys = options.flatMap((option, place) =>
    role.decoys.includes(option.id) ? [{ ...option, letter: LETTERS[place] ?? '' }] : [],
  );
  const misled = misledOf(model, role.decoys);
  return (
    <aside class="secrets secrets-open" aria-label={WORDS.onlyYou}>
      <p class="secrets-head">
        <span class="plot-chip red">
          <Icon name="mask" size="small" /> {WORDS.title}
        </span>
        <button type="button" class="button ghost small" onClick={turn}>
          <Icon name="eyeoff" size="small" /> {WORDS.hide} <kbd>H</kbd>
        </button>
      </p>
      {role.tip ? (
        <p class="secrets-tip">
          <b>{role.tip.from}</b>
          <small>
            <Icon name="lock" size="small" /> {WORDS.whisper}
          </small>
          <span dir="auto">{role.tip.sentence}</span>
        </p>
      ) : (
        <p class="secrets-tip">{WORDS.noDecoys}</p>
      )}
      {decoys.length > 0 && (
        <ul class="decoys" aria-label={WORDS.heardDecoys(decoys.map(({ letter }) => letter))}>
          {decoys.map(({ id, letter, text }) => (
            <li key={id} class={id === role.tip?.option ? 'is-tip' : ''}>
              <b>{letter}</b>{' '}
              <span class="decoy-text" dir="auto">
                {text}
              </span>
              <small>
                <Icon name="mask" size="small" /> {WORDS.decoy}
              </small>
            </li>
          ))}
        </ul>
      )}
      <p class="misled">
        <span>{WORDS.misled}</span>
        <b class="number">{misled === null ? WORDS.misledUnknown : `${misled}%`}</b>
      </p>
      <progress class="misled-bar" value={misled ?? 0} max={100} aria-label={WORDS.misled} />
      <p class="label second-voice">
        {WORDS.misledHint} · {WORDS.banked(role.banked)}
      </p>
    </aside>
  );
}
