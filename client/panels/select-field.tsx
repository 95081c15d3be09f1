import './fields.css';

type Options<T extends string> = readonly (readonly [value: T, words: string])[];

/** One of several under its label: first those that belong to no group. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  groups = [],
  onChange,
}: {
  label: string;
  value: T;
  options: Options<T>;
  groups?: readonly { readonly label: string; readonly options: Options<T> }[];
  onChange: (value: T) => void;
}) {
  return (
    <label class="form-label">
      <span class="label second-voice">{label}</span>
      <span class="field">
        <select value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
          {options.map(option)}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(option)}
            </optgroup>
          ))}
        </select>
      </span>
    </label>
  );
}

function option([value, words]: readonly [value: string, words: string]) {
  return (
    <option key={value} value={value}>
      {words}
    </option>
  );
}
