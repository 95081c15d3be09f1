import { isLanguage, LANGUAGES, languageEntry, languageOf } from '../i18n/languages.ts';
import { chooseLanguage, chosenLanguage } from '../i18n/page-language.ts';
import { t } from '../i18n/t.ts';

/** The page's language: the browser's, or one chosen on this device. */
export function LanguageField() {
  const browsers = languageEntry(languageOf(navigator.languages)).name;
  return (
    <div class="language-field">
      <label class="toggle">
        {t.settings.language}
        <span class="field">
          <select
            value={chosenLanguage() ?? ''}
            onChange={({ currentTarget: { value } }) => chooseLanguage(isLanguage(value) ? value : null)}
          >
            <option value="">{t.settings.browserLanguage(browsers)}</option>
            {Object.entries(LANGUAGES).map(([code, { name, tag }]) => (
              <option key={code} value={code} lang={tag}>
                {name}
              </option>
            ))}
          </select>
        </span>
      </label>
      <p class="label second-voice">{t.settings.languageNote}</p>
    </div>
  );
}
