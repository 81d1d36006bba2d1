/** The day this statement was last read again as a whole; change it with the texts. */
export const STATEMENT_DATE = '2026-11-24';

/**
 * What the browser tests hold on every page below, with the success criteria of WCAG 2.2 that each serves. Both the
 * tests and `/accessibilite` read this list: a check without a test, or a test that is not told, does not pass.
 */
export const checks = [
  { id: 'axe', criteria: ['1.1.1', '1.3.1', '1.4.3', '2.4.2', '3.1.1', '3.1.2', '4.1.2'] },
  { id: 'zoom', criteria: ['1.4.4', '1.4.10'] },
  { id: 'spacing', criteria: ['1.4.12'] },
  { id: 'targets', criteria: ['2.5.5', '2.5.8'] },
  { id: 'contrast', criteria: ['1.4.11', '2.4.7'] },
  { id: 'motion', criteria: ['2.2.2', '2.3.3'] },
  { id: 'keyboard', criteria: ['2.1.1', '2.1.2', '2.4.3', '2.4.7', '4.1.2'] },
  { id: 'focus', criteria: ['2.4.3', '2.4.11', '4.1.3'] },
] as const;

export type CheckId = (typeof checks)[number]['id'];

/** Every kind of public page, in the states that look different; `/introuvable` is what stands in for a 404. */
export const checkedPages = [
  '/',
  '/formations',
  '/formations?q=netoyage&lieu=celles&methode=eft&rayon=100',
  '/formations?q=xyzabc',
  '/formations/nettoyage-la-calestienne',
  '/centres',
  '/centres/mode-d-emploi',
  '/zones',
  '/zones/namur',
  '/comprendre',
  '/chiffres-cles',
  '/chiffres-cles/2021',
  '/est-ce-pour-moi',
  '/est-ce-pour-moi?habite=wallonie&ecole=cess&forem=oui&duree=18-mois',
  '/ma-liste',
  '/ma-liste?f=nettoyage-la-calestienne&f=inconnue',
  '/hors-ligne',
  '/donnees',
  '/accessibilite',
  '/introuvable',
] as const;
