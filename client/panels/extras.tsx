import type { OptionValue } from '#shared/modes/option.ts';
import type { RuleCard } from '#shared/protocol/rule-card.ts';
import { RULE_GROUPS } from '#shared/rules/group.ts';
import { t } from '../i18n/t.ts';
import { optionsOf } from '../model/rule-choice.ts';
import { Icon } from './art.tsx';
import { OptionFields } from './option-fields.tsx';

/** What is added to a mode, in a few groups that open: a switch for each modifier, with its options while it is on. */
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
  return (
    <div class="extra-groups">
      {RULE_GROUPS.map((group) => {
        const own = modifiers.filter((one) => one.group === group);
        const on = own.filter(({ id }) => chosen.has(id)).length;
        if (own.length === 0) return null;
        return (
          <details key={group} class="extra-group">
            <summary>
              {t.create.groups[group]}
              <span class="label second-voice row">
                {on > 0 ? t.create.on(on) : own.length}
                <Icon name="down" size="small" />
              </span>
            </summary>
            <div class="extras">
              {own.map((modifier) => (
                <div key={modifier.id}>
                  <label class="toggle">
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
          </details>
        );
      })}
    </div>
  );
}
