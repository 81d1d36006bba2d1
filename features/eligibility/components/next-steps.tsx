import { useTranslations } from 'next-intl';
import field from '@/components/form/field.module.css';
import button from '@/components/ui/button.module.css';
import { Icon } from '@/components/ui/icon';
import type { Rule } from '../rules';
import styles from './next-steps.module.css';
import { Picture } from './picture';
import { useSitePath } from './use-site-path';

/** Look for a training near home, call, bring. The number to call is the centre's, on the page of its training. */
export function NextSteps({ kind, bring }: { kind: 'LIKELY' | 'ASK'; bring: Rule['bring'] }) {
  const t = useTranslations('eligibility');
  const training = useTranslations('training');
  const path = useSitePath();
  return (
    <section aria-labelledby="suite">
      <h2 id="suite">{t('nextTitle')}</h2>
      <ol className={styles.steps}>
        <li>
          <Picture name="SEARCH" size={40} />
          <div>
            <h3>{t('nextSearch')}</h3>
            <form action={path('/formations')} className={styles.form}>
              <div className={field.field}>
                <label htmlFor="lieu">{t('near')}</label>
                <input id="lieu" name="lieu" autoComplete="postal-code" maxLength={80} required />
              </div>
              <button type="submit" className={button.primary}>
                <Icon name="search" />
                {t('nearSubmit')}
              </button>
            </form>
          </div>
        </li>
        <li>
          <Picture name="CALL" size={40} />
          <div>
            <h3>{t('nextCall')}</h3>
            <p>{t('nextCallWhere')}</p>
            <p className={styles.say}>{t(`say${kind}`)}</p>
          </div>
        </li>
        <li>
          <Picture name="BRING" size={40} />
          <div>
            <h3>{t('nextBring')}</h3>
            <p>{t(`bring${bring}`)}</p>
          </div>
        </li>
      </ol>
      <p className={styles.money}>
        {training('moneyFree')} {kind === 'LIKELY' && training('moneyHourly')}
      </p>
    </section>
  );
}
