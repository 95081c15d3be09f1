import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { HistoryList, loadHistory } from '../panels/history-list.tsx';
import { createHistory } from '../panels/progress-store.ts';

/** One's own matches, each with the questions one missed. */
export function OwnMatches() {
  const history = useMemo(() => createHistory(loadHistory), []);
  const load = (): void => void history.more();
  useEffect(load, []);
  return (
    <section>
      <h2 class="head">{t.profile.history}</h2>
      <HistoryList history={history} onRetry={load} onLeave={() => {}} />
    </section>
  );
}
