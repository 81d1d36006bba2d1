/** Trainings of a list as long as it can be. */
export const longList = [
  'nettoyage-la-calestienne',
  'ouvrier-en-espaces-verts-et-nature-crabe',
  'cuisine-et-service-article-23',
  'utiliser-un-ordinateur-et-internet-lee-luxembourg',
  'apprendre-a-lire-et-a-ecrire-lee-luxembourg',
  'permis-de-conduire-theorique-lee-luxembourg',
  'apprendre-a-lire-et-a-ecrire-lee-verviers',
  'reparer-ordinateurs-smartphones-imprimantes-droit-et-devoir',
  'reprendre-confiance-et-trouver-un-metier-mode-d-emploi',
  'reprendre-confiance-trouver-un-projet-femmes-actives',
];

/** Every kind of public page, and the heaviest states of those that have several. Without language. */
export const publicPages = [
  '/',
  '/formations',
  '/formations?q=cuisine&lieu=4000&rayon=100',
  '/formations?q=xyzabc',
  '/formations/nettoyage-la-calestienne',
  '/formations/reprendre-confiance-et-trouver-un-metier-mode-d-emploi?lieu=5000',
  '/centres',
  '/centres/mode-d-emploi',
  '/zones',
  '/zones/namur',
  '/chiffres-cles',
  '/chiffres-cles/2023',
  '/chiffres-cles/evolution',
  '/comprendre',
  '/est-ce-pour-moi',
  '/est-ce-pour-moi?habite=wallonie&ecole=cess&forem=oui&duree=18-mois',
  '/ma-liste',
  `/ma-liste?f=${longList.join('&f=')}`,
  '/hors-ligne',
  '/donnees',
  '/accessibilite',
] as const;
