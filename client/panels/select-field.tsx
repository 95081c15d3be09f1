import './fields.css';

/** One of several under its label. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
}) {
  return (
    <label class="form-label">
      <span class="label second-voice">{label}</span>
      <span class="field">
        <select value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
          {options.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
