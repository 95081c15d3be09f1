import '../panels/fields.css';
import { useId } from 'preact/hooks';

/** Words under their label, on one line or on several. */
export function LineField({
  label,
  value,
  max,
  isLong = false,
  inputMode,
  onInput,
}: {
  label: string;
  value: string;
  /** Characters. */
  max?: number;
  isLong?: boolean;
  inputMode?: 'decimal';
  onInput: (text: string) => void;
}) {
  const id = useId();
  const limit = max === undefined ? {} : { maxLength: max };
  return (
    <div class="form-label">
      <label class="label second-voice" for={id}>
        {label}
      </label>
      <span class="field">
        {isLong ? (
          <textarea
            id={id}
            dir="auto"
            rows={3}
            value={value}
            {...limit}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <input
            id={id}
            dir="auto"
            value={value}
            {...limit}
            {...(inputMode ? { inputMode } : {})}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
      </span>
    </div>
  );
}
