import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice<T> {
  readonly value: T;
  readonly content: ComponentChildren;
  /** Of the label around the radio. */
  readonly className?: string;
  readonly labelRef?: Ref<HTMLLabelElement>;
}

/** One of a few: real radios, so that arrow keys and readers know them, dressed as segments, chips or cards. */
export function Choices<T extends string | number | boolean>(props: {
  legend: string;
  isLegendSeen?: boolean;
  className: string;
  list: readonly Choice<T>[];
  chosen: T;
  onChoose: (value: T) => void;
  /** After the last of them, in the same row. */
  end?: ComponentChildren;
}) {
  const { legend, isLegendSeen = true, className, list, chosen, onChoose, end } = props;
  const name = useId();
  return (
    <fieldset class="create-part">
      <legend class={isLegendSeen ? 'label second-voice' : 'unseen'}>{legend}</legend>
      <div class={className}>
        {list.map(({ value, content, className: own = '', labelRef }) => (
          <label key={String(value)} class={own} ref={labelRef ?? null}>
            <input
              type="radio"
              class="choice-radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {content}
          </label>
        ))}
        {end}
      </div>
    </fieldset>
  );
}
