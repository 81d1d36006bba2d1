import styles from './spoken-sentence.module.css';

/** A sentence for the telephone: in French, as the centre hears it, with its meaning for who reads another language. */
export function SpokenSentence({ french, meaning }: { french: string; meaning: string }) {
  return (
    <>
      <q lang="fr" className={styles.sentence}>
        {french}
      </q>
      {meaning !== french && <span className={styles.meaning}>{meaning}</span>}
    </>
  );
}
