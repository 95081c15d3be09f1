import type { ArenaStatus, ShowStatus } from '#shared/shows/status.ts';
import { figure } from '../i18n/figures.ts';
import { t } from '../i18n/t.ts';
import { Scrolls } from '../panels/scrolls.tsx';

/** Each arena: who is there, how far it is behind, whether it speaks. */
export function ShowArenas({ show }: { show: ShowStatus }) {
  return (
    <div class="show-part">
      <h2 id="show-arenas" class="label second-voice">
        {t.show.arenas}
      </h2>
      <Scrolls class="show-table" aria-labelledby="show-arenas">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.show.arena}</th>
              <th scope="col">{t.show.here}</th>
              <th scope="col">{t.show.seatsShort}</th>
              <th scope="col">{t.show.playing}</th>
              <th scope="col">{t.show.answered}</th>
              <th scope="col">{t.show.lag}</th>
              <th scope="col">{t.show.state}</th>
            </tr>
          </thead>
          <tbody>
            {show.arenas.map((arena) => (
              <tr key={arena.arena}>
                <th scope="row">{figure(arena.arena + 1)}</th>
                <td>{figure(arena.here)}</td>
                <td>{`${figure(arena.taken)} / ${figure(arena.maxSeats)}`}</td>
                <td>{figure(arena.playing)}</td>
                <td>{figure(arena.answered)}</td>
                <td>{`${figure(arena.lagMs)} ms`}</td>
                <td class={arena.isSilent ? 'show-silent' : ''}>{stateOf(arena, show.seq)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </div>
  );
}

function stateOf({ isSilent, seq }: ArenaStatus, given: number): string {
  if (isSilent) return t.show.silent;
  return seq < given ? t.show.behind(given - seq) : t.show.well;
}
