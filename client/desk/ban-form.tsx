import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  BAN_SCOPES,
  type BanAsk,
  type BanScope,
  hoursInMs,
  REASON_MAX_CHARS,
  type ReportedPersonCard,
} from '#shared/protocol/people-desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { banSentence } from '../i18n/ban-sentence.ts';
import { Choices } from '../panels/choices.tsx';
import { SelectField } from '../panels/select-field.tsx';

/** How long a ban may last, hours; null: for good. */
const LENGTHS = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24, year: 365 * 24, good: null } as const;
type Length = keyof typeof LENGTHS;
const lengths = Object.keys(LENGTHS) as Length[];

/** Of whom, for how long and why: the question that is asked once before somebody is shut out. */
export function BanForm({
  person,
  appeals,
  now,
  onBan,
  onCancel,
}: {
  person: ReportedPersonCard;
  appeals: string | null;
  /** Server ms. */
  now: number;
  onBan: (wish: Omit<BanAsk, 'reports'>) => void;
  onCancel: () => void;
}) {
  const [scope, setScope] = useState<BanScope>('player');
  const [length, setLength] = useState<Length>('day');
  const [reason, setReason] = useState('');
  const note = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const say = backstage.peopleDesk;
  const hours = LENGTHS[length];
  const until = hours === null ? null : now + hoursInMs(hours);
  const scopes = person.hasNetwork ? BAN_SCOPES : (['player'] as const);

  return (
    <form
      class="question-form ban-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return field.current?.focus();
        onBan({ scope, hours, reason: reason.trim() });
      }}
    >
      <Choices
        legend={say.whom}
        className="segments"
        list={scopes.map((one) => ({ value: one, content: say.scopes[one] }))}
        chosen={scope}
        onChoose={setScope}
      />
      <p class={scope === 'player' ? 'label second-voice' : 'ban-warning'} id={note} aria-live="polite">
        {scope === 'player' ? say.playerNote : say.networkWarning}{' '}
        {scope !== 'player' && person.isYourNetwork && say.yours}
        {!person.hasNetwork && say.noNetwork}
      </p>
      <SelectField
        label={say.until}
        value={length}
        options={lengths.map((one) => [one, say.lengths[one]])}
        onChange={setLength}
      />
      <label class="form-label">
        <span class="label second-voice">{say.reason}</span>
        <span class="field">
          <textarea
            ref={field}
            required
            dir="auto"
            rows={2}
            maxLength={REASON_MAX_CHARS}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </span>
      </label>
      {reason.trim() !== '' && (
        <div class="ban-preview">
          <p class="label second-voice">{say.reads}</p>
          <p>
            {banSentence({ kind: scope === 'network' ? 'network' : 'player', reason: reason.trim(), until }, appeals)}
          </p>
        </div>
      )}
      <div class="desk-keys">
        <button type="submit" class="button danger" aria-describedby={note}>
          {say.doBan(person.name)}
        </button>
        <button type="button" class="button ghost" onClick={onCancel}>
          {say.cancel}
        </button>
      </div>
    </form>
  );
}
