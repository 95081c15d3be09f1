import type { OptionValue } from '#shared/modes/option.ts';
import type { RuleCard } from '#shared/protocol/rule-card.ts';
import { en } from '../i18n/en.ts';
import { optionsOf } from '../model/rule-choice.ts';
import { OptionFields } from './option-fields.tsx';

/** What is added to a mode: a switch for each modifier, with its options while it is on. */
export function Extras({
  modifiers,
  chosen,
  options,
  onSwitch,
  onOption,
}: {
  modifiers: readonly RuleCard[];
  chosen: ReadonlySet<string>;
  options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
  onSwitch: (id: string, isOn: boolean) => void;
  onOption: (rule: string, name: string, value: OptionValue) => void;
}) {
  if (modifiers.length === 0) return null;
  return (
    <fieldset class="create-part">
      <legend class="label second-voice">{en.create.extras}</legend>
      <div class="extras">
        {modifiers.map((modifier) => (
          <div key={modifier.id}>
            <label class="toggle" title={modifier.summary}>
              <span>
                {modifier.title}
                <span class="label second-voice extra-summary">{modifier.summary}</span>
              </span>
              <input
                type="checkbox"
                checked={chosen.has(modifier.id)}
                onChange={(event) => onSwitch(modifier.id, event.currentTarget.checked)}
              />
            </label>
            {chosen.has(modifier.id) && Object.keys(modifier.options).length > 0 && (
              <OptionFields
                specs={modifier.options}
                values={optionsOf(modifier, options[modifier.id])}
                onChange={(name, value) => onOption(modifier.id, name, value)}
              />
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
