import { useTranslations } from 'next-intl';
import { Icon, type IconName } from '@/components/ui/icon';
import type { TrainingType } from '@/generated/prisma/enums';
import styles from './type-badge.module.css';

export const trainingTypeIcons: Record<TrainingType, IconName> = {
  ORIENTATION: 'compass',
  BASIC: 'book',
  VOCATIONAL: 'tool',
};

/** The type of a training: a colour that is also an icon and a word. Nothing when the type is not known. */
export function TypeBadge({ type }: { type: TrainingType | null }) {
  const t = useTranslations('training');
  if (!type) return null;
  return (
    <span className={styles.badge} data-type={type}>
      <Icon name={trainingTypeIcons[type]} size={18} />
      {t(`type${type}`)}
    </span>
  );
}
