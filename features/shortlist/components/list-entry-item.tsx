import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { ConfirmationLine } from '@/features/trainings/components/confirmation-line';
import { PhoneLink } from '@/features/trainings/components/contact-links';
import { Link } from '@/i18n/link';
import type { Locale } from '@/i18n/locales';
import type { ListEntry, ListedTraining } from '../data';
import type { Shortlist } from '../rules';
import { ChangeLink } from './change-link';
import styles from './shortlist-page.module.css';

type Props = { locale: Locale; entry: ListEntry; index: number; slugs: Shortlist; now: Date };

/** One place of the list: what, where, whom to call, and the ways to change the list. */
export function ListEntryItem({ locale, entry, index, slugs, now }: Props) {
  const t = useTranslations('shortlist');
  const title = nameOf(entry);
  const total = slugs.length;
  const link = { locale, slugs, slug: entry.slug };
  const name = (
    <span className="visually-hidden" lang="fr">
      {title}
    </span>
  );
  return (
    <li className={styles.entry}>
      <Entry entry={entry} now={now} />
      <p className={styles.changes}>
        {index > 0 && (
          <ChangeLink {...link} change="UP" said={t('saidMoved', { title, position: index, total })}>
            {t('up')} {name}
          </ChangeLink>
        )}
        {index < total - 1 && (
          <ChangeLink {...link} change="DOWN" said={t('saidMoved', { title, position: index + 2, total })}>
            {t('down')} {name}
          </ChangeLink>
        )}
        <ChangeLink {...link} change="REMOVE" said={t('saidGone', { title })}>
          {t('remove')} {name}
        </ChangeLink>
      </p>
    </li>
  );
}

function Entry({ entry, now }: Pick<Props, 'entry' | 'now'>) {
  const t = useTranslations('shortlist');
  switch (entry.state) {
    case 'LISTED':
      return <Listed training={entry.training} now={now} />;
    case 'GONE':
      return <p className={styles.warning}>{t('gone', { title: entry.title })}</p>;
    case 'UNKNOWN':
      return <p className={styles.warning}>{t('unknown', { slug: entry.slug })}</p>;
  }
}

function Listed({ training, now }: { training: ListedTraining; now: Date }) {
  const t = useTranslations('shortlist');
  const { centre } = training;
  const facts = [training.infoSession, training.schedule, training.duration].filter(Boolean).join(' · ');
  const confirmation = {
    by: training.confirmedBy,
    on: training.confirmedOn,
    precision: training.confirmedOnPrecision,
  };
  return (
    <>
      <h2 lang="fr">
        <Link href={`/formations/${training.slug}`}>{training.plainTitle}</Link>
      </h2>
      <p className={styles.fact}>
        <Icon name="building" />
        <Link href={`/centres/${centre.slug}`}>{centre.name}</Link>
      </p>
      <p className={styles.fact}>
        <Icon name="pin" />
        <Where training={training} />
      </p>
      {facts && (
        <p className={styles.fact}>
          <Icon name="clock" />
          <span lang="fr">{facts}</span>
        </p>
      )}
      <div className={styles.contact}>
        <Contact centre={centre} />
      </div>
      <p className={styles.appointment}>{t('appointment')}</p>
      <ConfirmationLine confirmation={confirmation} now={now} />
    </>
  );
}

const SHOWN_SITES = 2;

function Where({ training: { sites, sitesAreKnown } }: { training: ListedTraining }) {
  const t = useTranslations('training');
  if (sites.length === 0) return <span>{t('placeUnknown')}</span>;
  const addresses = sites
    .slice(0, SHOWN_SITES)
    .map(({ street, postalCode, localityName }) =>
      [street, `${postalCode} ${localityName}`].filter(Boolean).join(', '),
    );
  const others = sites.length - addresses.length;
  return (
    <span>
      {addresses.join(' ; ')}
      {others > 0 && ` ${t('otherSites', { count: others })}`}
      {sites.length > 1 && !sitesAreKnown && ` (${t('placeToConfirm')})`}
    </span>
  );
}

/** The one best way to reach a centre: the call first. */
function Contact({ centre }: { centre: ListedTraining['centre'] }) {
  const t = useTranslations('centre');
  const { phone, email, website } = centre;
  if (phone) return <PhoneLink phone={phone} />;
  if (!email && !website) return <span>{t('noContact')}</span>;
  return (
    <>
      {email && (
        <a href={`mailto:${email}`}>
          <Icon name="mail" />
          {email}
        </a>
      )}
      {website && (
        <a href={website} rel="noreferrer">
          <Icon name="link" />
          {website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
        </a>
      )}
    </>
  );
}

function nameOf(entry: ListEntry): string {
  switch (entry.state) {
    case 'LISTED':
      return entry.training.plainTitle;
    case 'GONE':
      return entry.title;
    case 'UNKNOWN':
      return entry.slug;
  }
}
