import { backstage } from '../i18n/backstage.ts';
import { Icon } from '../panels/art.tsx';

/** Nobody writes questions on this server: what is missing, and how whoever runs it sets it. */
export function NoKeyCard({ onWrite }: { onWrite?: () => void }) {
  const words = backstage.studio.noKey;
  return (
    <div class="matte padded studio-no-key">
      <h2 class="head">{words.title}</h2>
      <p>{words.text}</p>
      <p class="second-voice">{words.how}</p>
      {onWrite && (
        <button type="button" class="button primary big" onClick={onWrite}>
          <Icon name="pencil" />
          {words.write}
        </button>
      )}
    </div>
  );
}
