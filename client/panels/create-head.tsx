import type { ComponentChildren } from 'preact';
import { t } from '../i18n/t.ts';
import { HomeKey } from './home-key.tsx';

/** What stands above a room of one's own; `beside` the title, where there is something to say. */
export function CreateHead({ beside }: { beside?: ComponentChildren }) {
  return (
    <header class="create-head page">
      <HomeKey />
      <h1 class="head big-head">{t.create.title}</h1>
      {beside}
    </header>
  );
}
