import { useTranslations } from 'next-intl';
import panel from '@/components/ui/panel.module.css';
import type { TrainingPage } from '../data';
import { ConfirmationLine } from './confirmation-line';

export function SourceNote({ training, now }: { training: TrainingPage; now: Date }) {
  const t = useTranslations('training');
  const { confirmedBy: by, confirmedOn: on, confirmedOnPrecision: precision, sourceUrl } = training;
  return (
    <section className={panel.panel}>
      <h2>{t('sourceTitle')}</h2>
      <ConfirmationLine now={now} confirmation={{ by, on, precision }} />
      {sourceUrl && (
        <p className={panel.links}>
          <a href={sourceUrl} rel="noreferrer">
            {t('sourceLink')}
          </a>
        </p>
      )}
    </section>
  );
}
