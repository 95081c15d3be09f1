import { t } from '../i18n/t.ts';
import { Icon } from './art.tsx';
import { Choices } from './choices.tsx';
import { go } from './store.ts';

/** The two tabs of a room of one's own: topics that are there, or questions that are made first. */
export function CreateTabs({ tab }: { tab: 'topics' | 'ask' }) {
  return (
    <div class="create-tabs">
      <Choices
        legend={t.studio.how}
        isLegendSeen={false}
        className="segments"
        chosen={tab}
        onChoose={(next) => go(next === 'ask' ? '/create?ask' : '/create', true)}
        list={[
          { value: 'topics', content: t.studio.pickTopics },
          {
            value: 'ask',
            content: (
              <>
                <Icon name="spark" size="small" />
                {t.studio.askAgent}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
