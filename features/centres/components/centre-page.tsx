import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { ReadAloud } from '@/components/read-aloud/read-aloud';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { InFrench } from '@/components/ui/in-french';
import { Page } from '@/components/ui/page';
import panel from '@/components/ui/panel.module.css';
import { termTags } from '@/features/glossary/components/term-tags';
import { ConfirmationLine } from '@/features/trainings/components/confirmation-line';
import { ContactLinks } from '@/features/trainings/components/contact-links';
import { TypeBadge } from '@/features/trainings/components/type-badge';
import { Link } from '@/i18n/link';
import type { CentrePage as Centre } from '../data';

/** One centre: how to reach it, all its sites, its zones in words, its trainings, and where all this was read. */
export function CentrePage({ centre, now }: { centre: Centre; now: Date }) {
  const t = useTranslations('centre');
  const site = useTranslations('site');
  const training = useTranslations('training');
  const aloud = useTranslations('readAloud');
  const about = [
    centre.legalForm && t.rich(`legal${centre.legalForm}`, termTags()),
    centre.acronym && centre.acronym !== centre.name && t('acronym', { acronym: centre.acronym }),
    centre.federation && t.rich('federation', { name: centre.federation, ...termTags() }),
  ].filter(Boolean);
  return (
    <Page
      width="wide"
      title={<InFrench>{centre.name}</InFrench>}
      before={
        <Breadcrumb
          label={training('breadcrumb')}
          items={[
            { name: training('home'), href: '/' },
            { name: site('centres'), href: '/centres' },
          ]}
        />
      }
    >
      <ReadAloud target="contenu" label={aloud('listenPage')} />
      {about.length > 0 && <p>{separated(about)}</p>}
      <div className={panel.columns}>
        <div>
          <section className={panel.panel}>
            <h2>{t('trainingsTitle', { count: centre.trainings.length })}</h2>
            {centre.trainings.length === 0 && <p>{t('noTraining')}</p>}
            <ul className={panel.rows}>
              {centre.trainings.map((each) => (
                <li key={each.slug}>
                  <Link href={`/formations/${each.slug}`}>
                    <InFrench>{each.plainTitle}</InFrench>
                  </Link>{' '}
                  <TypeBadge type={each.trainingType} />
                  <ConfirmationLine
                    now={now}
                    confirmation={{ by: each.confirmedBy, on: each.confirmedOn, precision: each.confirmedOnPrecision }}
                  />
                </li>
              ))}
            </ul>
          </section>
          {centre.methods.length > 0 && (
            <section className={panel.panel}>
              <h2>{t('methods')}</h2>
              <ul>
                {centre.methods.map((method) => (
                  <li key={method}>{training(`methodLong${method}`)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div>
          <section className={`${panel.panel} ${panel.call}`}>
            <h2>{t('contactTitle')}</h2>
            <ContactLinks contact={centre} />
          </section>
          <section className={panel.panel}>
            <h2>{t('sitesTitle')}</h2>
            {centre.sites.length === 0 && <p>{t('noSite')}</p>}
            <ul>
              {centre.sites.map((each) => (
                <li key={each.id}>
                  <InFrench>
                    {each.street && `${each.street}, `}
                    {each.postalCode} {each.localityName}
                    {each.label && ` (${each.label})`}
                  </InFrench>
                </li>
              ))}
            </ul>
            <ZonesInWords zones={centre.zones} />
          </section>
          <Approvals approvals={centre.approvals} />
          <section className={panel.panel}>
            <h2>{t('sourcesTitle')}</h2>
            <ul className={panel.links}>
              {centre.sources.map(({ url }) => (
                <li key={url}>
                  <a href={url} rel="noreferrer">
                    <bdi dir="ltr">{new URL(url).hostname.replace(/^www\./, '')}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Page>
  );
}

function separated(parts: readonly ReactNode[]) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts stand in one fixed order
    <Fragment key={index}>
      {index > 0 && ' · '}
      {part}
    </Fragment>
  ));
}

/** Footnote 1 for one centre: its presence in several zones is said, with links. */
function ZonesInWords({ zones }: { zones: Centre['zones'] }) {
  const t = useTranslations('centre');
  const bassins = zones.filter((zone) => zone.isBassin);
  const links = (
    <>
      {bassins.map((zone, index) => (
        <span key={zone.code}>
          {index > 0 && ', '}
          <Link href={`/zones/${zone.slug}`}>
            <InFrench>{zone.name}</InFrench>
          </Link>
        </span>
      ))}
    </>
  );
  return (
    <>
      {bassins.length === 1 && <p>{t.rich('zonesOne', { zones: () => links })}</p>}
      {bassins.length > 1 && <p>{t.rich('zonesMany', { count: bassins.length, zones: () => links })}</p>}
      {zones.length > bassins.length && <p>{t('zonesOutside')}</p>}
    </>
  );
}

function Approvals({ approvals }: { approvals: Centre['approvals'] }) {
  const t = useTranslations('centre');
  const training = useTranslations('training');
  if (approvals.length === 0) return null;
  // Sources give years more often than days: a year is all that is always true.
  const year = (date: Date) => String(date.getUTCFullYear());
  return (
    <section className={panel.panel}>
      <h2>{t.rich('approvalsTitle', termTags())}</h2>
      <ul>
        {approvals.map((approval) => {
          const facts = [
            approval.method && training(`method${approval.method}`),
            approval.number && t('approvalNumber', { number: approval.number }),
            approval.startsOn && t('approvalFrom', { year: year(approval.startsOn) }),
            approval.endsOn && t('approvalUntil', { year: year(approval.endsOn) }),
          ].filter(Boolean);
          return (
            <li key={facts.join()}>
              {facts.join(', ')}{' '}
              <a href={approval.sourceUrl} rel="noreferrer">
                ({training('sourceLink')})
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
