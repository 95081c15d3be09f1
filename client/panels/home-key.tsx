import { t } from '../i18n/t.ts';
import { Icon } from './art.tsx';
import { go } from './store.ts';

/** The arrow at the head of a page: back to the lobby. */
export function HomeKey() {
  return (
    <button type="button" class="icon-button" aria-label={t.connection.home} onClick={() => go('/')}>
      <Icon name="back" size="large" />
    </button>
  );
}
