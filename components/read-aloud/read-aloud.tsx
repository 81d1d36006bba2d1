import { useTranslations } from 'next-intl';
import { ReadAloudControl } from './read-aloud-control';

type Props = {
  /** Id of the region to read. The control may stand inside it: it does not read itself. */
  target: string;
  /** The button's name in full, for instance "Listen to the results"; begins with the word "Listen". */
  label: string;
};

/** A button that reads a region of the page aloud, with the voice of the visitor's own device. */
export function ReadAloud({ target, label }: Props) {
  const t = useTranslations('readAloud');
  return (
    <ReadAloudControl
      target={target}
      label={label}
      texts={{
        group: t('group'),
        listen: t('listen'),
        pause: t('pause'),
        resume: t('resume'),
        stop: t('stop'),
        slower: t('slower'),
        otherVoice: t('otherVoice'),
        NO_SPEECH: t('noSpeech'),
        NO_VOICE: t('noVoice'),
        NOT_ALLOWED: t('touchAgain'),
        NOTHING: t('nothing'),
        FAILED: t('failed'),
      }}
    />
  );
}
