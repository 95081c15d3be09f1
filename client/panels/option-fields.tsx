import type { OptionSpecs, OptionValue } from '#shared/modes/option.ts';
import { valueWords } from '../model/rule-choice.ts';
import { Choices } from './choices.tsx';

/** A form drawn from a mode's option specs: a mod's options look like ours. */
export function OptionFields({
  specs,
  values,
  onChange,
}: {
  specs: OptionSpecs;
  values: Readonly<Record<string, OptionValue>>;
  onChange: (name: string, value: OptionValue) => void;
}) {
  return (
    <div class="option-fields">
      {Object.entries(specs).map(([name, spec]) =>
        spec.kind === 'switch' ? (
          <label key={name} class="toggle">
            {spec.title}
            <input
              type="checkbox"
              checked={values[name] === true}
              onChange={(event) => onChange(name, event.currentTarget.checked)}
            />
          </label>
        ) : (
          <Choices
            key={name}
            legend={spec.title}
            className={spec.labels ? 'segments worded' : 'segments'}
            chosen={Number(values[name])}
            onChoose={(value) => onChange(name, value)}
            list={spec.values.map((value) => ({
              value,
              content: <span class={spec.labels ? '' : 'number'}>{valueWords(spec, value)}</span>,
            }))}
          />
        ),
      )}
    </div>
  );
}
