import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { addressOf, go } from '../panels/store.ts';

/** From where people see how good they are: to all lists. */
export function RankingsLink() {
  return (
    <a
      class="label rankings-link"
      href={addressOf('/rankings')}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go('/rankings');
      }}
    >
      {t.rankings.all}
      <Icon name="next" size="small" />
    </a>
  );
}
