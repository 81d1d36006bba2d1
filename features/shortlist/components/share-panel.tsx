import { useTranslations } from 'next-intl';
import button from '@/components/ui/button.module.css';
import panel from '@/components/ui/panel.module.css';
import { type Locale, localePath } from '@/i18n/locales';
import type { ListedTraining } from '../data';
import { qrPicture } from '../qr';
import { type Shortlist, shortlistHref } from '../rules';
import { listAsText, mailHref, smsHref, whatsAppHref } from '../sharing';
import { ShareButtons } from './share-buttons';
import styles from './shortlist-page.module.css';

type Props = { locale: Locale; slugs: Shortlist; trainings: readonly ListedTraining[]; publicUrl: string };

/** Every way to take the list along. The links go nowhere before they are touched. */
export function SharePanel({ locale, slugs, trainings, publicUrl }: Props) {
  const t = useTranslations('shortlist');
  const url = new URL(localePath(locale, shortlistHref(slugs)), publicUrl).href;
  const text = listAsText(trainings, { intro: t('sharedIntro'), link: `${t('sharedLink')} ${url}` });
  const qr = qrPicture(url);
  return (
    <section className={`${panel.panel} ${styles.share}`}>
      <h2>{t('shareTitle')}</h2>
      <div className={styles.actions}>
        <ShareButtons
          url={url}
          title={t('title')}
          className={styles.scripted}
          texts={{
            print: t('print'),
            copy: t('copy'),
            copied: t('copied'),
            copyFailed: t('copyFailed'),
            share: t('share'),
          }}
        />
        <a className={button.quiet} href={mailHref(t('title'), text)}>
          {t('email')}
        </a>
        <a className={button.quiet} href={smsHref(text)}>
          {t('sms')}
        </a>
        <a className={button.quiet} href={whatsAppHref(text)} rel="noreferrer">
          {t('whatsapp')}
        </a>
      </div>
      <p className={styles.linkHint}>{t('linkHint')}</p>
      <figure className={styles.qr}>
        <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('qrLabel')} shapeRendering="crispEdges">
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
        <figcaption>{t('qrHint')}</figcaption>
      </figure>
    </section>
  );
}
