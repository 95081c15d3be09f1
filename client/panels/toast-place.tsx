import { Icon } from './art.tsx';
import { sheets, toast } from './store.ts';

/** Where something is said in passing: over the page, or on the topmost sheet, which hides the page. */
export function ToastPlace({ sheet }: { sheet?: object }) {
  const one = toast.value;
  if (sheets.value.at(-1) !== sheet) return null;
  return (
    <div class="toasts" role="status" aria-live="polite">
      {one && (
        <div key={one.sentence} class={`toast ${one.isRefusal ? 'refusal' : ''}`}>
          <Icon name={one.isRefusal ? 'warn' : 'check'} />
          <span>
            {one.sentence}
            {one.code && <code>{one.code}</code>}
          </span>
        </div>
      )}
    </div>
  );
}
