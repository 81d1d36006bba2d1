/** Words of offices that an adult with little schooling may not know, and what to write instead. */
export const hardWords: readonly (readonly [word: RegExp, instead: string])[] = [
  [/(?<!\p{L})(?:afin de|en vue de|dans le but de)/iu, 'pour'],
  [/(?<!\p{L})(?:au sein de|dans le cadre de)/iu, 'dans'],
  [/(?<!\p{L})(?:nonobstant|toutefois|cependant|néanmoins)/iu, 'mais'],
  [/(?<!\p{L})(?:préalable(?:ment)?|en amont)/iu, 'avant'],
  [/(?<!\p{L})(?:ultérieur(?:e|ement)?|postérieurement)/iu, 'après, plus tard'],
  [/(?<!\p{L})(?:bénéficiaires?|usagers?|apprenants?|demandeurs? d’emploi)/iu, 'vous, une personne qui…'],
  [/(?<!\p{L})bénéficie[rz]?/iu, 'recevoir, avoir droit à'],
  [/(?<!\p{L})(?:effectue|procède|réalise)(?:[rz]|nt)?(?!\p{L})/iu, 'faire'],
  [/(?<!\p{L})(?:dispose[rz]? de|être en possession de)/iu, 'avoir'],
  [/(?<!\p{L})(?:dispensé|délivré)e?s?(?!\p{L})/iu, 'donner'],
  [/(?<!\p{L})(?:modalités?|dispositifs?|démarches? administratives?)/iu, 'comment faire'],
  [/(?<!\p{L})(?:prérequis|pré-requis|critères? d’admission)/iu, 'ce qu’il faut pour entrer'],
  [/(?<!\p{L})(?:éligib(?:le|ilité)s?|admissib(?:le|ilité)s?)/iu, 'qui peut entrer'],
  [/(?<!\p{L})(?:acquérir|acquisition)/iu, 'apprendre'],
  [/(?<!\p{L})(?:compétences?|aptitudes?|savoir-faire)(?!\p{L})/iu, 'ce que vous savez faire'],
  [/(?<!\p{L})(?:mise à l’emploi|insertion professionnelle)/iu, 'trouver du travail'],
  [/(?<!\p{L})(?:indemnités?|défraiements?|allocations?)(?!\p{L})/iu, 'l’argent que vous recevez'],
  [/(?<!\p{L})(?:veuillez|merci de|il convient de|vous êtes pri)/iu, 'une demande directe : « Appelez »'],
  [/(?<!\p{L})(?:notamment|à savoir|le cas échéant)/iu, 'par exemple, si…'],
  [/(?<!\p{L})(?:suite à|concernant|relatif|relative|quant à)/iu, 'de, sur, après'],
  [/(?<!\p{L})(?:géolocalis|localisation|implantations?)/iu, 'le lieu, l’adresse'],
  [/(?<!\p{L})(?:comptabilis|recens|répertori)/iu, 'compter'],
  [/(?<!\p{L})(?:requête|occurrence)s?(?!\p{L})/iu, 'recherche'],
  [/(?<!\p{L})(?:pertinence|itérati)/iu, 'ce qui répond le mieux'],
  [/(?<!\p{L})(?:s’avère|permet(?:tent)? de)/iu, 'une phrase qui dit qui fait quoi'],
];

/** Official words and initials: each is explained where it stands, by a tag of the glossary. */
export const officialWords =
  /(?<!\p{L})(?:CISP|EFT|DéFI|Forem|CPAS|RIS|CESS|CEB|CESDD|FLE|ASBL|AViQ|INAMI|MIRE|IBEFE|OISP|AGW|filières?|agré(?:é|ment)[es]*|bassins?|fédérations?|insertion socioprofessionnelle)(?!\p{L})/giu;
