import type { OptionSpecs, OptionValue } from '#shared/modes/option.ts';

/** A form drawn from a mode's option specs: a mod's options look like ours. */
export function OptionFields({ specs, values, onChange }: { specs: OptionSpecs; values: Readonly<Record<string, OptionValue>>; onChange: (name: string, value: OptionValue) => void }) {
  return (
    <div class="option-fields">
      {Object.entries(specs).map(([name, spec]) =>
        spec.kind === 'switch' ? (
          <label key={name} class="toggle">
            {spec.title}
            <input type="checkbox" role="switch" checked={values[name] === true} onChange={(event) => onChange(name, event.currentTarget.checked)} />
          </label>
        ) : (
          <section key={name} class="create-part">
            <h2 class="label second-voice" id={`option-${name}`}>{spec.title}</h2>
            <div class="segments" role="radiogroup" aria-labelledby={`option-${name}`}>
              {spec.values.map((value) => (
                <button key={value} type="button" role="radio" aria-checked={values[name] === value} class="number" onClick={() => onChange(name, value)}>{value}</button>
              ))}
            </div>
          </section>
        ),
      )}
    </div>
  );
}
