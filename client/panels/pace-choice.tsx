import { TEMPOS, type Tempo } from '#shared/rules/tempo.ts';
import { t } from '../i18n/t.ts';
import type { IconName } from '../theme/icons.ts';
import { Icon } from './art.tsx';
import { Choices } from './choices.tsx';

const ICONS = { arcade: 'bolt', standard: 'clock', relaxed: 'heart' } as const satisfies Record<Tempo, IconName>;

/** How fast a room goes from one question to the next. */
export function PaceChoice({ tempo, onChoose }: { tempo: Tempo; onChoose: (tempo: Tempo) => void }) {
  return (
    <>
      <Choices
        legend={t.pace.title}
        className="segments paces"
        chosen={tempo}
        onChoose={onChoose}
        list={TEMPOS.map((value) => ({
          value,
          content: (
            <>
              <Icon name={ICONS[value]} size="small" />
              {t.pace[value]}
            </>
          ),
        }))}
      />
      <p class="label third-voice">{t.pace.notes[tempo]}</p>
    </>
  );
}
