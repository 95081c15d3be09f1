import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import type { MatchModel } from '../model/match-model.ts';
import { useModel } from '../panels/room-model.ts';
import { say } from '../panels/store.ts';
import { AskPanel } from './ask-panel.tsx';
import type { RoomViews } from './room-views.ts';
import { useViews } from './use-views.ts';
import { ViewGuard } from './view-guard.tsx';

/** The DOM of a room's rules: the panels of their views, and the standard one for all that no view asks. */
export function RulePanels({ model, views }: { model: MatchModel; views: RoomViews }) {
  const room = useModel(model, (view) => view.room);
  useViews(views);
  const [, draw] = useState(0);
  useEffect(
    () =>
      views.onFail((rule) => {
        say(t.rules.viewFailed(views.card(rule)?.title ?? rule), { isRefusal: true });
        draw((n) => n + 1);
      }),
    [views],
  );
  if (!room) return null;
  const charge = views.charge(model);
  return (
    <>
      {views.panels(room).map(({ rule, it: { Panel } }, i) => (
        <ViewGuard key={`${rule}/${i}`} rule={rule} views={views}>
          <Panel model={model} charge={charge} />
        </ViewGuard>
      ))}
      <AskPanel model={model} views={views} />
    </>
  );
}
