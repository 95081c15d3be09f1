import { useEffect, useState } from 'preact/hooks';
import type { PackState } from '#shared/drafts/pack.ts';
import type { PackFileAnswer, PacksAnswer } from '#shared/protocol/desk.ts';
import { backstage } from '../i18n/backstage.ts';
import { t } from '../i18n/t.ts';
import { deskApi } from '../net/desk-api.ts';
import { say } from '../panels/store.ts';
import { Trouble } from '../panels/trouble.tsx';
import { useSayings } from '../panels/use-sayings.ts';
import { languageName } from '../studio/language-name.ts';
import { AsPlayed } from './as-played.tsx';

type PackHeadAnswer = PacksAnswer['packs'][number];

/** Where each kind of pack can go from here, the likeliest first. */
const WAYS: Readonly<Record<PackState, readonly PackState[]>> = {
  'in-review': ['listed', 'private', 'held'],
  held: ['private', 'listed'],
  listed: ['private', 'held'],
  private: [],
};

/** Packs that want to be on the wall or are held, and those that are on it. */
export function PackDesk({ onSignedOut }: { onSignedOut: () => void }) {
  const [packs, setPacks] = useState<readonly PackHeadAnswer[] | null>(null);
  const [open, setOpen] = useState<PackFileAnswer | null>(null);
  const { trouble, tried } = useSayings(onSignedOut);
  useEffect(() => void tried(async () => setPacks((await deskApi.packs()).packs)), []);
  const move = (pack: PackHeadAnswer, to: PackState): Promise<void> =>
    tried(async () => {
      try {
        setPacks((await deskApi.movePack(pack, to)).packs);
      } catch (error) {
        // Its maker may have changed it: what is shown is what there is now.
        setPacks((await deskApi.packs()).packs);
        throw error;
      } finally {
        setOpen(null);
      }
      say(backstage.desk.packMoved);
    });
  return (
    <section class="pack-desk" aria-label={backstage.desk.packs}>
      <Trouble words={trouble} />
      {packs?.length === 0 && <p class="second-voice">{backstage.desk.noPacks}</p>}
      <ul class="import-rows">
        {packs?.map((pack) => (
          <li key={pack.id} class="import-row matte">
            <p class="import-row-head">
              <bdi class="head">{pack.title}</bdi>
              <span class="label second-voice">
                {backstage.desk.packStates[pack.state]} · <bdi>{backstage.desk.by(pack.authorName)}</bdi> ·{' '}
                {backstage.studio.set.count(pack.count)} · {languageName(pack.lang)}
              </span>
            </p>
            <div class="desk-keys">
              <button
                type="button"
                class="button"
                aria-expanded={open?.pack.id === pack.id}
                aria-label={`${backstage.desk.look}: ${pack.title}`}
                onClick={() =>
                  void tried(async () => setOpen(open?.pack.id === pack.id ? null : await deskApi.pack(pack.id)))
                }
              >
                {backstage.desk.look}
              </button>
              {WAYS[pack.state].map((to) => (
                <button
                  key={to}
                  type="button"
                  class={`button ${to === 'held' ? 'danger' : 'ghost'}`}
                  aria-label={`${wayWords(pack.state, to)}: ${pack.title}`}
                  onClick={() => void move(pack, to)}
                >
                  {wayWords(pack.state, to)}
                </button>
              ))}
            </div>
            {open?.pack.id === pack.id && (
              <div class="pack-questions">
                {open.questions.map((question, i) => (
                  <AsPlayed
                    key={question.id}
                    question={question}
                    place={t.stage.questionOf(i + 1, open.questions.length)}
                  />
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wayWords(from: PackState, to: PackState): string {
  if (to === 'listed') return backstage.desk.list;
  if (to === 'held') return backstage.desk.hold;
  return from === 'listed' ? backstage.desk.unlist : backstage.desk.release;
}
