import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/t.ts';
import { paintTopic } from '../theme/topic-look.ts';
import { Icon } from './art.tsx';
import { sheets } from './store.ts';
import { ToastPlace } from './toast-place.tsx';

/** A sheet at a phone's foot, a panel elsewhere. Esc, the backdrop and Done close it; the focus stays inside and goes back. */
export function Sheet({
  title,
  topic,
  className = '',
  isLong = false,
  onClose,
  children,
}: {
  title: string;
  topic?: string;
  className?: string;
  /** Done may be far below: a cross at the top too, which has the focus first. */
  isLong?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  /** Which of the open sheets this is. */
  const own = useRef({}).current;
  const latestClose = useRef(onClose);
  latestClose.current = onClose;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (topic) paintTopic(element, topic);
    sheets.value = [...sheets.value, own];
    element.showModal(); // keeps the focus inside, and gives it back
    // A press on the backdrop is a press on the dialog itself; its keyboard twin is Esc, which `cancel` hears.
    const onPress = (event: MouseEvent): void => {
      if (event.target === element) latestClose.current();
    };
    element.addEventListener('click', onPress);
    return () => {
      sheets.value = sheets.value.filter((one) => one !== own);
      element.removeEventListener('click', onPress);
      element.close();
    };
  }, [topic]);
  return (
    <dialog
      ref={dialog}
      class={`sheet ${className}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="sheet-body">
        {isLong ? (
          <div class="sheet-head">
            <h2 class="head">{title}</h2>
            <button type="button" class="icon-button" aria-label={t.settings.close} onClick={onClose}>
              <Icon name="x" size="large" />
            </button>
          </div>
        ) : (
          <h2 class="head">{title}</h2>
        )}
        {children}
      </div>
      <ToastPlace sheet={own} />
    </dialog>
  );
}
