import { LEFT_OUT } from '@/components/read-aloud/read-region';
import type { MapTexts } from '../texts';
import styles from './map-notice.module.css';

type Props = { texts: MapTexts; className?: string | undefined };

/** The notices that the licences of the boundaries and of the places ask for, under a picture of the zones. */
export function MapNotice({ texts, className = '' }: Props) {
  return (
    <p className={`${styles.notice} ${className}`} {...LEFT_OUT}>
      {texts.noticeBoundaries} · {texts.noticePlaces}
    </p>
  );
}
