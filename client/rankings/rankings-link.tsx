import { t } from '../i18n/t.ts';
import { Icon } from '../panels/art.tsx';
import { PageLink } from '../panels/page-link.tsx';

/** From where people see how good they are: to all lists. */
export function RankingsLink() {
  return (
    <PageLink to="/rankings" class="label rankings-link">
      {t.rankings.all}
      <Icon name="next" size="small" />
    </PageLink>
  );
}
