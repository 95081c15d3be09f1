import { useEffect, useState } from 'preact/hooks';
import type { DeskAnswer } from '#shared/protocol/desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import { ImportPlace } from '../imports/import-place.tsx';
import { deskApi } from '../net/desk-api.ts';
import { HomeKey } from '../panels/home-key.tsx';
import { Message } from '../panels/message.tsx';
import { toHome, toRetry } from '../panels/message-keys.ts';
import { PageLink } from '../panels/page-link.tsx';
import '../imports/imports.css';
import './desk.css';
import { useSayings } from '../panels/use-sayings.ts';
import { DESK_PARTS, type DeskPart } from './desk-parts.ts';
import { PackDesk } from './pack-desk.tsx';
import { PeopleDesk } from './people-desk.tsx';
import { ReviewDesk } from './review-desk.tsx';
import { SignIn } from './sign-in.tsx';

/** The desk of whoever looks after this server. */
export function DeskPage({ part }: { part: DeskPart }) {
  const [state, setState] = useState<DeskAnswer['state'] | null>(null);
  const { trouble, tried } = useSayings(() => setState('out'));
  const look = (): void => void tried(async () => setState((await deskApi.state()).state));
  useEffect(look, []);
  useEffect(() => {
    document.title = `${t.desk.title} · ${t.brand}`;
  }, []);
  if (state === null)
    return trouble === '' ? (
      <p class="unseen" role="status">
        {t.desk.loading}
      </p>
    ) : (
      <Message title={t.desk.title} text={trouble} keys={[toRetry(look)]} />
    );
  if (state === 'off') return <Message title={t.desk.title} text={backstage.desk.off} keys={[toHome()]} />;
  if (state === 'out') return <SignIn onIn={() => setState('in')} />;
  return (
    <main class="desk page enters">
      <header class="desk-head">
        <HomeKey />
        <h1 class="title">{t.desk.title}</h1>
        <button
          type="button"
          class="button ghost"
          onClick={() => void tried(async () => setState((await deskApi.signOut()).state))}
        >
          {backstage.desk.signOut}
        </button>
      </header>
      <nav class="segments desk-parts" aria-label={backstage.desk.parts}>
        {DESK_PARTS.map((one) => (
          <PageLink key={one} to={`/desk/${one}`} aria-current={one === part ? 'page' : undefined}>
            {backstage.desk[one]}
          </PageLink>
        ))}
      </nav>
      {part === 'review' && <ReviewDesk onSignedOut={() => setState('out')} />}
      {part === 'import' && <ImportPlace door={deskApi.imports} />}
      {part === 'people' && <PeopleDesk onSignedOut={() => setState('out')} />}
      {part === 'packs' && <PackDesk onSignedOut={() => setState('out')} />}
    </main>
  );
}
