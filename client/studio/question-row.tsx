import type { DraftItem, ItemWarning } from '#shared/drafts/draft.ts';
import { backstage } from '../i18n/backstage.ts';
import { Icon } from '../panels/art.tsx';
import { warningWords } from './warning-words.ts';

/** One question, closed: what it asks, what is right, and what the checks say of it. */
export function QuestionRow({
  item,
  place,
  lang,
  warnings,
  onOpen,
  onKeep,
}: {
  item: DraftItem;
  /** From 0. */
  place: number;
  lang: string;
  warnings: readonly ItemWarning[];
  onOpen: () => void;
  onKeep: () => void;
}) {
  const { id, question, isOut } = item;
  const [warning] = warnings;
  const answer = rightWords(item);
  return (
    <div class={`studio-row ${isOut ? 'is-out' : ''}`}>
      <b class="studio-number studio-grip" aria-hidden="true" data-grip="">
        {place + 1}
        <Icon name="grip" size="small" />
      </b>
      <span class="grow">
        <span class="studio-asks" lang={lang} dir="auto">
          {question.stem.trim() || backstage.studio.row.untold}
        </span>
        {warning || isOut ? (
          <span class="studio-warning">
            <Icon name="warn" size="small" />
            {[warning ? warningWords(warning) : '', isOut ? backstage.studio.row.out : ''].filter(Boolean).join(' · ')}
          </span>
        ) : (
          <span class="studio-right">
            <Icon name="check" size="small" />
            <span lang={lang} dir="auto">
              {answer || backstage.studio.row.noAnswer}
            </span>
          </span>
        )}
      </span>
      {isOut && (
        <button type="button" class="icon-button" aria-label={backstage.studio.row.keep} onClick={onKeep}>
          <Icon name="plus" />
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        data-item={id}
        aria-label={`${backstage.studio.row.edit(place + 1)}: ${question.stem.trim() || backstage.studio.row.untold}`}
        onClick={onOpen}
      >
        <Icon name="pencil" />
      </button>
    </div>
  );
}

/** What is right, in a few words. */
function rightWords({ question }: DraftItem): string {
  const { kind, options, right, number } = question;
  if (kind === 'number') return number?.right == null ? '' : `${number.right} ${number.unit}`.trim();
  if (kind === 'text') return right[0]?.trim() ?? '';
  const texts = right.map((id) => options.find((option) => option.id === id)?.text.trim() ?? '');
  return texts.filter(Boolean).join(kind === 'order' ? ' → ' : ', ');
}
