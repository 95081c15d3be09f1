import { iconMarkup } from '../../theme/icons.ts';

/** The mask, as large as its box. */
export function Mask({ className }: { className: string }) {
  return <span class={className} aria-hidden="true" dangerouslySetInnerHTML={{ __html: iconMarkup('mask') }} />;
}
