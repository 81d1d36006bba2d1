/** The day on which the rules were last written down from these sources; change it with them. */
export const rulesWrittenOn = '2026-11-24';

/** Official titles, in the language they were published in. */
export const sources = {
  DECREE:
    'Décret wallon du 10 juillet 2013 relatif aux centres d’insertion socioprofessionnelle (Moniteur belge du 20 août 2013), articles 5 à 7 : qui peut être stagiaire. Modifié en 2016, 2019, 2023 et 2025.',
  DECREE_EXCEPTION:
    'Décret wallon du 10 juillet 2013 relatif aux centres d’insertion socioprofessionnelle, article 6 : dérogation.',
  DECREE_FRENCH_SPEAKING:
    'Décret wallon du 10 juillet 2013 relatif aux centres d’insertion socioprofessionnelle : il règle une matière visée à l’article 127, § 1er, de la Constitution.',
  SECTOR_2013: 'ALEAP, « L’éligibilité des stagiaires au 1er janvier 2014 » (2013).',
  SECTOR_2016: 'Interfédération des CISP, interfede.be, ancien site (2016).',
  GUIDE_2024: 'SIEP, formations.siep.be, « OISP – CISP » (chiffres de 2024).',
  DIPLOMAS_2017:
    'Parlement de Wallonie, question écrite 238 (2016-2017), réponse du 10 mai 2017 : quels diplômes comptent.',
} as const;

export type SourceName = keyof typeof sources;
