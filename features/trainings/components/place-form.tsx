import Form from 'next/form';
import { useTranslations } from 'next-intl';
import field from '@/components/form/field.module.css';
import button from '@/components/ui/button.module.css';
import { MAX_PLACE_LENGTH } from '@/features/places/rules';
import { localePath } from '@/i18n/locales';
import { usePageLocale } from '@/i18n/use-page-locale';
import styles from './place-form.module.css';

/** Puts the nearest place first; by plain GET, so that the address says it. */
export function PlaceForm({ slug, typed, isUnknown }: { slug: string; typed: string; isUnknown: boolean }) {
  const t = useTranslations('training');
  const locale = usePageLocale();
  const action = localePath(locale, `/formations/${slug}`);
  return (
    <Form action={`${action}#ou`} prefetch={false} className={styles.form}>
      <div className={field.field}>
        <label htmlFor="lieu">{t('yourPlace')}</label>
        <input
          key={typed}
          id="lieu"
          name="lieu"
          defaultValue={typed}
          aria-describedby="lieu-aide"
          autoComplete="postal-code"
          maxLength={MAX_PLACE_LENGTH}
        />
        <span id="lieu-aide" className={field.hint}>
          {isUnknown ? t('placeNotFound', { typed }) : t('yourPlaceHint')}
        </span>
      </div>
      <button type="submit" className={button.quiet}>
        {t('showNearest')}
      </button>
    </Form>
  );
}
