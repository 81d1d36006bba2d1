import { useTranslations } from 'next-intl';
import field from '@/components/form/field.module.css';
import { SuggestInput } from '@/components/form/suggest-input';
import button from '@/components/ui/button.module.css';
import { Icon } from '@/components/ui/icon';
import { Pictogram } from '@/components/ui/pictogram';
import { MAX_PLACE_LENGTH } from '@/features/places/rules';
import { MAX_TEXT_LENGTH } from '@/features/search/criteria';
import { localePath } from '@/i18n/locales';
import { pluralTexts } from '@/i18n/plural-texts';
import { usePageLocale } from '@/i18n/use-page-locale';
import { needs, submitOf } from '../needs';
import { needPictograms } from '../pictograms';
import styles from './home-search.module.css';

/** Buttons elsewhere in the page belong to this form by its id, so that the place goes with them. */
export const HOME_FORM = 'recherche';

/**
 * One place, then one touch: each picture is a submit button, and so is « Chercher » beside the free words. A plain form:
 * which button was pressed is part of what it sends, and that must not wait for a script.
 */
export function HomeSearch() {
  const t = useTranslations('home');
  const search = useTranslations('search');
  const locale = usePageLocale();
  const pathOf = (path: string) => localePath(locale, path);
  const countTexts = (key: 'wordSuggestionCount' | 'placeSuggestionCount') =>
    pluralTexts(locale, (count) => search(key, { count }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a `search` element around the form would be one more level for nothing
    <form
      id={HOME_FORM}
      action={pathOf('/formations')}
      role="search"
      aria-label={search('formLabel')}
      className={styles.form}
    >
      {/* What Enter in a field presses: without it, the first picture. */}
      <button type="submit" hidden />
      <div className={`${field.field} ${styles.where}`}>
        <label htmlFor="lieu">
          <Icon name="pin" size={24} /> {search('where')}
        </label>
        <SuggestInput
          id="lieu"
          name="lieu"
          defaultValue=""
          describedBy="lieu-hint"
          source="/api/v1/places"
          listLabel={search('placeSuggestions')}
          countTexts={countTexts('placeSuggestionCount')}
          autoComplete="postal-code"
          maxLength={MAX_PLACE_LENGTH}
        />
        <span id="lieu-hint" className={field.hint}>
          {t('placeHint')}
        </span>
      </div>
      <fieldset className={styles.group}>
        <legend>{t('needsTitle')}</legend>
        <ul className={styles.needs}>
          {needs.map((need) => {
            const { name, value, path } = submitOf(need);
            return (
              <li key={need.key}>
                <button
                  type="submit"
                  name={name}
                  value={value}
                  formAction={path && pathOf(path)}
                  className={styles.need}
                  data-type={need.type}
                >
                  <Pictogram path={needPictograms[need.key]} />
                  <strong>{t(`need${need.key}`)}</strong>
                  <span className={styles.hint}>{t(`need${need.key}Hint`)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </fieldset>
      <div className={styles.words}>
        <div className={field.field}>
          <label htmlFor="q">
            <Icon name="search" size={24} /> {t('orWrite')}
          </label>
          <SuggestInput
            id="q"
            name="q"
            type="search"
            defaultValue=""
            describedBy="q-hint"
            source={`/api/v1/suggestions?langue=${locale}`}
            listLabel={search('wordSuggestions')}
            countTexts={countTexts('wordSuggestionCount')}
            kindTexts={{ CENTRE: search('suggestedCentre'), PLACE: search('suggestedPlace') }}
            autoComplete="off"
            maxLength={MAX_TEXT_LENGTH}
            submits
          />
          <span id="q-hint" className={field.hint}>
            {search('whatHint')}
          </span>
        </div>
        <button type="submit" className={button.primary}>
          {search('submit')}
        </button>
      </div>
    </form>
  );
}
