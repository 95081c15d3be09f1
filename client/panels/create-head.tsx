import { t } from '../i18n/t.ts';
import { Icon } from './art.tsx';
import { Choices } from './choices.tsx';
import { HomeKey } from './home-key.tsx';
import { go } from './store.ts';

/** What stands above a room of one's own, on both of its tabs: topics that are there, or questions that are made first. */
export function CreateHead({ tab }: { tab: 'topics' | 'ask' }) {
  return (
    <>
      <header class="create-head page">
        <HomeKey />
        <h1 class="head big-head">{t.create.title}</h1>
      </header>
      <div class="page create-tabs">
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
    </>
  );
}
