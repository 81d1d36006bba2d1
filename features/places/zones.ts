/** The nine "bassins EFE", in the order of their names; the directory counts centres in these. */
export const bassinCodes = ['BW', 'HC', 'HS', 'HW', 'LG', 'LU', 'NA', 'VE', 'WP'] as const;

/** `DG`: the German-speaking communes, outside every bassin. */
export const zoneCodes = [...bassinCodes, 'DG'] as const;

export type BassinCode = (typeof bassinCodes)[number];
export type ZoneCode = (typeof zoneCodes)[number];
