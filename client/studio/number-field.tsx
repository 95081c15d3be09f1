import { useState } from 'preact/hooks';

/** A number as people type it, with a comma or a point; empty is no number. */
export function NumberField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const shown = readNumber(typed) === value ? typed : value === null ? '' : String(value);
  return (
    <label class="studio-field">
      <span class="label second-voice">{label}</span>
      <span class="field">
        <input
          type="text"
          inputMode="decimal"
          class="number"
          value={shown}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChange(readNumber(currentTarget.value));
          }}
        />
      </span>
    </label>
  );
}

function readNumber(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}
