import Form from 'next/form';
import { useTranslations } from 'next-intl';
import field from '@/components/form/field.module.css';
import { SuggestInput } from '@/components/form/suggest-input';
import button from '@/components/ui/button.module.css';
import { Icon } from '@/components/ui/icon';
import { MAX_PLACE_LENGTH } from '@/features/places/rules';
import { localePath } from '@/i18n/locales';
import { pluralTexts } from '@/i18n/plural-texts';
import { usePageLocale } from '@/i18n/use-page-locale';
import { MAX_TEXT_LENGTH, radiusChoicesKm, type SearchCriteria } from '../criteria';
import { buildSearchParams } from '../params';
import styles from './search-form.module.css';

/** What and where; the filters already chosen travel along. Works by plain GET. */
export function SearchForm({ criteria }: { criteria: SearchCriteria }) {
  const t = useTranslations('search');
  const locale = usePageLocale();
  const kept = buildSearchParams({ ...criteria, text: '', exact: false, place: '', sort: null, page: 1 });
  kept.delete('rayon');
  const countTexts = (key: 'wordSuggestionCount' | 'placeSuggestionCount') =>
    pluralTexts(locale, (count) => t(key, { count }));
  const radii = [...new Set([...radiusChoicesKm, criteria.radiusKm])].sort((a, b) => a - b);
  return (
    <Form
      action={localePath(locale, '/formations')}
      prefetch={false}
      role="search"
      aria-label={t('formLabel')}
      className={styles.form}
    >
      <div className={field.field}>
        <label htmlFor="q">{t('what')}</label>
        <SuggestInput
          key={criteria.text}
          id="q"
          name="q"
          type="search"
          defaultValue={criteria.text}
          describedBy="q-hint"
          source={`/api/v1/suggestions?langue=${locale}`}
          listLabel={t('wordSuggestions')}
          countTexts={countTexts('wordSuggestionCount')}
          kindTexts={{ CENTRE: t('suggestedCentre'), PLACE: t('suggestedPlace') }}
          autoComplete="off"
          maxLength={MAX_TEXT_LENGTH}
          submits
        />
        <span id="q-hint" className={field.hint}>
          {t('whatHint')}
        </span>
      </div>
      <div className={field.field}>
        <label htmlFor="lieu">{t('where')}</label>
        <SuggestInput
          key={criteria.place}
          id="lieu"
          name="lieu"
          defaultValue={criteria.place}
          describedBy="lieu-hint"
          source="/api/v1/places"
          listLabel={t('placeSuggestions')}
          countTexts={countTexts('placeSuggestionCount')}
          autoComplete="postal-code"
          maxLength={MAX_PLACE_LENGTH}
        />
        <span id="lieu-hint" className={field.hint}>
          {t('whereHint')}
        </span>
      </div>
      <div className={field.field}>
        <label htmlFor="rayon">{t('radius')}</label>
        <select key={criteria.radiusKm} id="rayon" name="rayon" defaultValue={criteria.radiusKm}>
          {radii.map((km) => (
            <option key={km} value={km}>
              {t('radiusKm', { km })}
            </option>
          ))}
        </select>
      </div>
      {[...kept].map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={button.primary}>
        <Icon name="search" />
        {t('submit')}
      </button>
    </Form>
  );
}
