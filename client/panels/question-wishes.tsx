import { t } from '../i18n/t.ts';
import { languageName } from '../studio/language-name.ts';
import { Choices } from './choices.tsx';
import { catalogue } from './store.ts';
import type { QuestionWish } from './use-offer.ts';

/** The language and the kinds of the questions, where this server has a choice of them. */
export function QuestionWishes({ wish, onWish }: { wish: QuestionWish; onWish: (wish: QuestionWish) => void }) {
  const { languages = [], kinds = [] } = catalogue.value ?? {};
  const words = t.studio.choose;
  const [usual] = languages;
  const { lang: _lang, ...anyLanguage } = wish;
  const { kinds: _kinds, ...anyKind } = wish;
  return (
    <div class="question-wishes">
      {usual && languages.length > 1 && (
        <label class="create-part">
          <span class="label second-voice">{words.language}</span>
          <span class="field">
            <select
              value={wish.lang ?? ''}
              onChange={({ currentTarget: { value } }) => onWish(value ? { ...wish, lang: value } : anyLanguage)}
            >
              <option value="">{words.usual(languageName(usual.lang))}</option>
              {languages.slice(1).map(({ lang }) => (
                <option key={lang} value={lang} lang={lang}>
                  {languageName(lang)}
                </option>
              ))}
            </select>
          </span>
        </label>
      )}
      {kinds.length > 1 && kinds.includes('choice') && (
        <Choices
          legend={words.kinds}
          className="segments"
          chosen={wish.kinds === undefined}
          onChoose={(isAll) => onWish(isAll ? anyKind : { ...wish, kinds: ['choice'] })}
          list={[
            { value: true, content: words.allKinds },
            { value: false, content: words.choiceOnly },
          ]}
        />
      )}
    </div>
  );
}
