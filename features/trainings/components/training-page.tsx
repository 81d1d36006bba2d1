import { useTranslations } from 'next-intl';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InFrench } from '@/components/ui/in-french';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';
import { Link } from '@/i18n/link';
import type { TrainingPage as Training } from '../data';
import { useDomainName } from '../domain-name';
import { ConfirmationLine } from './confirmation-line';
import { ContactLinks, PhoneLink } from './contact-links';
import styles from './training-page.module.css';
import { TrainingPlaces } from './training-places';
import { TypeBadge } from './type-badge';

/** One training, in the order of a visitor's questions: what, where, when, for whom, what do I get, and now? */
export function TrainingPage({ training, now }: { training: Training; now: Date }) {
  const t = useTranslations('training');
  const site = useTranslations('site');
  const domainName = useDomainName();
  const { centre } = training;
  const siblings = centre.trainings.filter((other) => other.slug !== training.slug);
  return (
    <Page
      width="wide"
      title={<InFrench>{training.plainTitle}</InFrench>}
      before={
        <Breadcrumb
          label={t('breadcrumb')}
          items={[
            { name: t('home'), href: '/' },
            { name: site('formations'), href: '/formations' },
            { name: domainName(training.domain), href: `/formations?domaine=${training.domain.slug}` },
          ]}
        />
      }
    >
      {training.title !== training.plainTitle && (
        <p className={panel.quiet}>
          {t('officialTitle', { title: '' })}
          <InFrench>{training.title}</InFrench>
        </p>
      )}
      <p>
        <TypeBadge type={training.trainingType} /> {t('givenBy', { centre: '' })}
        <Link href={`/centres/${centre.slug}`}>
          <InFrench>{centre.name}</InFrench>
        </Link>
      </p>
      {centre.phone && (
        <p className={styles.callFirst}>
          <PhoneLink phone={centre.phone} />
        </p>
      )}
      <div className={panel.columns}>
        <div>
          <section className={panel.panel}>
            <h2>{t('whatTitle')}</h2>
            <p lang="fr" dir="ltr">
              {training.description}
            </p>
            {training.method && <p>{t(`methodLong${training.method}`)}</p>}
          </section>
          <TrainingPlaces sites={training.sites} areKnown={training.sitesAreKnown} />
          <TimeFacts training={training} />
          <section className={panel.panel}>
            <h2>{t('whoTitle')}</h2>
            {training.prerequisites && (
              <>
                <p lang="fr" dir="ltr">
                  {training.prerequisites}
                </p>
                <p className={panel.quiet}>{t('whoNote')}</p>
              </>
            )}
            <p>{t('whoAsk')}</p>
          </section>
        </div>
        <div>
          <section className={`${panel.panel} ${panel.call}`}>
            <h2>{t('nextTitle')}</h2>
            <ContactLinks contact={centre} />
            <p>{t('nextSay', { title: training.plainTitle })}</p>
          </section>
          <section className={panel.panel}>
            <h2>{t('moneyTitle')}</h2>
            <p>{t('moneyFree')}</p>
            <p>{t('moneyHourly')}</p>
            <p>{t('moneyTravel')}</p>
            <p className={panel.quiet}>{t('moneySource')}</p>
          </section>
          <section className={panel.panel}>
            <h2>{t('similarTitle')}</h2>
            <p>
              <Link href={`/formations?domaine=${training.domain.slug}`}>
                {t('similarLink', { domain: domainName(training.domain) })}
              </Link>
            </p>
            {siblings.length > 0 && (
              <>
                <h3>{t('siblingsTitle')}</h3>
                <ul className={panel.links}>
                  {siblings.map((other) => (
                    <li key={other.slug}>
                      <Link href={`/formations/${other.slug}`}>
                        <InFrench>{other.plainTitle}</InFrench>
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
          <section className={panel.panel}>
            <h2>{t('sourceTitle')}</h2>
            <ConfirmationLine
              now={now}
              confirmation={{
                by: training.confirmedBy,
                on: training.confirmedOn,
                precision: training.confirmedOnPrecision,
              }}
            />
            {training.sourceUrl && (
              <p>
                <a href={training.sourceUrl} rel="noreferrer">
                  {t('sourceLink')}
                </a>
              </p>
            )}
          </section>
        </div>
      </div>
    </Page>
  );
}

function TimeFacts({ training }: { training: Training }) {
  const t = useTranslations('training');
  const facts = [
    { name: t('start'), value: null, ask: t('startAsk') },
    { name: t('duration'), value: training.duration },
    { name: t('hours'), value: training.hours },
    { name: t('schedule'), value: training.schedule },
    { name: t('infoSession'), value: training.infoSession },
  ];
  return (
    <section className={panel.panel}>
      <h2>{t('whenTitle')}</h2>
      <dl className={panel.facts}>
        {facts.map(({ name, value, ask }) => (
          <div key={name} className={panel.fact}>
            <dt>{name}</dt>
            <dd lang={value ? 'fr' : undefined} className={value ? undefined : panel.quiet}>
              {value ?? ask ?? t('askCentre')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
