import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Trouble } from './trouble.tsx';
import './fields.css';

/** A page that asks for a key and does nothing else. `children`: what else may be done. */
export function KeyForm({
  title,
  label,
  note,
  action,
  trouble,
  autocomplete,
  max,
  onKey,
  children,
}: {
  title: string;
  label: string;
  note: string;
  action: string;
  /** Why the last key was none; empty: nobody has tried one. */
  trouble: string;
  autocomplete: 'off' | 'current-password';
  /** Characters. */
  max?: number;
  onKey: (key: string) => void;
  children?: ComponentChildren;
}) {
  const [key, setKey] = useState('');
  return (
    <main class="message page enters">
      <h1 class="title">{title}</h1>
      <form
        class="key-form"
        onSubmit={(event) => {
          event.preventDefault();
          onKey(key);
        }}
      >
        <label class="form-label">
          <span class="label second-voice">{label}</span>
          <span class="field">
            <input
              type="password"
              autocomplete={autocomplete}
              required
              {...(max === undefined ? {} : { maxLength: max })}
              value={key}
              onInput={(event) => setKey(event.currentTarget.value)}
            />
          </span>
        </label>
        <p class="label second-voice">{note}</p>
        <Trouble words={trouble} />
        <div class="key-form-keys">
          <button type="submit" class="button primary">
            {action}
          </button>
          {children}
        </div>
      </form>
    </main>
  );
}
