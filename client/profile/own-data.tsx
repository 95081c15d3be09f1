import type { OwnProfileAnswer } from '#shared/protocol/profile.ts';
import { t } from '../i18n/t.ts';
import { api } from '../net/api.ts';
import { Icon } from '../panels/art.tsx';
import { guest, sayError } from '../panels/store.ts';
import { AskedTwice } from './asked-twice.tsx';
import { forgetMe, takeAlong } from './profile-store.ts';

/** Who sees one's page, and what can be done with all that is kept of oneself. */
export function OwnData({ page, onChange }: { page: OwnProfileAnswer; onChange: (isHidden: boolean) => void }) {
  const { isHidden } = page;
  const hide = async (): Promise<void> => {
    try {
      await api.profile.hide(guest.value?.pass ?? '', !isHidden);
      onChange(!isHidden);
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <section class="own-data">
      <h2 class="head">{t.profile.data}</h2>
      <div class="own-part">
        <p role="status">
          <Icon name={isHidden ? 'eyeoff' : 'eye'} size="small" /> {isHidden ? t.profile.hiddenNow : t.profile.shown}
        </p>
        <p class="label second-voice">{t.profile.shownNote}</p>
        <button type="button" class="button" onClick={() => void hide()}>
          {isHidden ? t.profile.show : t.profile.hide}
        </button>
      </div>
      <AskedTwice
        icon="download"
        words={t.profile.take}
        steps={[{ text: t.profile.takeNote, yes: t.profile.takeSure }]}
        no={t.profile.back}
        working={t.profile.loading}
        onSure={takeAlong}
      />
      <AskedTwice
        icon="trash"
        words={t.profile.forget}
        isDanger
        steps={[
          { text: `${t.profile.forgetNote} ${t.profile.forgetAsk}`, yes: t.profile.forgetOnce },
          { text: t.profile.forgetTwice, yes: t.profile.forgetSure },
        ]}
        no={t.profile.keep}
        working={t.profile.forgetting}
        onSure={forgetMe}
      />
    </section>
  );
}
