import type { ReactNode } from 'react';
import type { TermKey } from '../terms';
import { Term } from './term';

type Tag = (chunks: ReactNode) => ReactNode;

/**
 * The glossary as tags of a message: `t.rich('lead', termTags())` explains `<cisp>CISP</cisp>` on the spot.
 *
 * @param at tells apart two messages of one page that mention the same word
 */
export function termTags(at = ''): Record<TermKey, Tag> {
  const tag =
    (term: TermKey): Tag =>
    (chunks) => (
      <Term term={term} at={at}>
        {chunks}
      </Term>
    );
  return {
    cisp: tag('cisp'),
    eft: tag('eft'),
    defi: tag('defi'),
    filiere: tag('filiere'),
    stage: tag('stage'),
    forem: tag('forem'),
    cpas: tag('cpas'),
    ris: tag('ris'),
    cess: tag('cess'),
    fle: tag('fle'),
    agrement: tag('agrement'),
    bassin: tag('bassin'),
    federation: tag('federation'),
    asbl: tag('asbl'),
  };
}
