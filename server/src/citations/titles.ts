/**
 * Small letters with which the title of an instrument goes on behind the noun that it begins with: `Convention européenne des droits de l'homme`,
 * `Reglamento interno`, `Устав города`, `Regulation on fertilisers`. What else stands there (`la Convention indique`, `the Charter on its face`) must not match.
 */

/** Fields of law that conventions are against. */
const AGAINST = 'tortur|corrup|doping|dopage|dopaje|terroris|transnational|discriminat|slavery|racis|crim|delincuen|cybercrim|ciberdelin|human\\s+traffick|illicit';
/** What conventions are for: their first words. */
const FOR = 'protection|prevention|suppression|settlement|establishment|promotion|conservation|avoidance|safeguarding|elimination|regulation|unification|facilitation';

const EN = [
  `\\s+on\\s+(?!(?:behalf|grounds?|account|condition|top|pain|time|appeal|balance|paper|purpose|reflection|that|this|these|those|which|whether|what|how|its?|their|his|her|our|all|any|both|each|every|an?|which|or|and)\\b|the\\s+(?:one|other|basis|grounds?|matter|point|issue|question|subject|same|whole|contrary|understanding|part|day|date|face)\\b)(?:the\\s+)?\\p{Ll}`,
  `\\s+(?:concerning|regarding|relat(?:ing|ed)\\s+to|governing|laying\\s+down|establishing)\\s+(?!(?:its?|their|this|that|these|those|which)\\b)\\p{Ll}`,
  `\\s+against\\s+(?:the\\s+)?(?:${AGAINST})`,
  `\\s+for\\s+the\\s+(?:${FOR})\\b`,
  '\\s+of\\s+(?:friendship|amity|association|accession|conduct|peace|cooperation|co-operation|commerce|procedure|ethics)\\b',
];

/** Verbs, adverbs and adjectives of time that end as the adjectives of titles do. */
const NOT_FR = 'applique|explique|implique|complique|duplique|indique|communique|revendique|signale|dérive|arrive|désormais|jamais|demain|certaine?|lequel|laquelle|actuel(?:le)?|initiale?|originale?|originelle|principale?|finale?|entière';
const FR = [
  `\\s+(?!(?:${NOT_FR})s?(?!\\p{L}))\\p{Ll}{3,}(?:enne|ien|aine|ain|ale|al|aise|ais|oise|ois|ique|aire|ive|elle|el)s?(?![\\p{L}’'])`,
  '\\s+(?:arabe|relati(?:f|ve)|portant|concernant|visant|tendant|int[ée]rieur|unique)s?(?!\\p{L})',
  `\\s+contre\\s+(?:l[ea]s?\\s+|l['’])?(?:${AGAINST})`,
  '\\s+pour\\s+(?:l[ae]\\s+|l[\'’])(?:protection|pr[ée]vention|r[ée]pression|sauvegarde|[ée]limination)(?!\\p{L})',
  "\\s+(?:sur|de|du|des)\\s+(?!(?:fa[çc]on|mani[èe]re|sorte|fait|droit|point|plus|m[êe]me|nouveau|facto|jure|cet?|cette|ces|notre|son|sa|ses|leurs?|l[ae]\\s+(?:base|part|point|question|fondement)|l['’]obligation|plein|lui|laquelle)(?!\\p{L}))(?:l[ae]s?\\s+|l['’])?\\p{Ll}{3,}",
];

const NOT_ES = 'plantea|emplea|rodea|desea|emana|deriva|motiva|activa|cultiva|expresa|interesa|ingresa|regresa|contrario|necesari[oa]|mañana|temprano|después|través|igual|actual|inicial|original|final|principal';
const ES = [
  `\\s+(?!(?:${NOT_ES})(?:e?s)?(?!\\p{L}))\\p{Ll}{3,}(?:eo|ea|ano|ana|al|ivo|iva|ario|aria|ense|és|esa)(?:e?s)?(?!\\p{L})`,
  '\\s+(?:\\p{Ll}{0,12}[áéíóú]\\p{Ll}{1,3}ic[oa]|[úu]nic[oa]|intern[oa]|relativ[oa]|[áa]rabe)s?(?!\\p{L})',
  `\\s+contra\\s+(?:el\\s+|las?\\s+|los\\s+)?(?:${AGAINST})`,
  '\\s+para\\s+(?:la\\s+)?(?:protecci[óo]n|prevenci[óo]n|represi[óo]n|eliminaci[óo]n|conservaci[óo]n)(?!\\p{L})',
  '\\s+(?:sobre|de|del)\\s+(?!(?:forma|manera|modo|hecho|acuerdo|nuevo|est[eao]s?|es[eao]s?|su|sus|nuestro|que|el\\s+que|l[ao]\\s+(?:cual|que|base)|todo|conformidad|facto|iure|fecha|plena|pleno|aplicaci[óo]n)(?!\\p{L}))(?:l[ao]s?\\s+|el\\s+)?\\p{Ll}{3,}',
];

const RU = [
  '\\s+(?!(?:как|так|эт|сво|тво|мо|котор|сам|люб|кажд)(?:ой|ого|их|ых|ей)(?!\\p{L}))\\p{Ll}{3,}(?:ого|его|ой|[нжшчщ]ей|ых|их)\\s+\\p{Ll}{4}',
  '\\s+(?:города|области|края|республики|района|округа|организации|общества|университета|партии|предприятия|компании|службы|союза|совета|фонда|банка|поселения|академии|палаты)(?!\\p{L})',
  '\\s+против\\s+(?:пыт|корруп|транснац|кибер|дискрим|допинг|терр|апарт)',
  '\\s+(?:по|для|об?|в\\s+области|в\\s+сфере)\\s+(?!(?:смыслу|мнению|существу|сути|аналогии|этому|этой|тому|тем|это|том|которо))\\p{Ll}{3,}',
];

const [ENGLISH, FRENCH, SPANISH, RUSSIAN] = [EN, FR, ES, RU].map((forms) => new RegExp(`^(?:${forms.join('|')})`, 'u')) as [RegExp, RegExp, RegExp, RegExp];

/** Whether the text behind a noun, which stands behind a determiner, goes on with the title of an instrument: that is another than the one called by the noun alone. */
export function titleGoesOnSmall(noun: string, determiner: string | undefined, after: string): boolean {
  if (/^[А-ЯЁ]/.test(noun)) return RUSSIAN.test(after);
  if (determiner === undefined) return false;
  if (/^(?:the|that|said|this)/i.test(determiner)) return ENGLISH.test(after);
  return (/(?:[oa]|[óo]n|ey)$/.test(noun) && !/ion$/.test(noun) ? SPANISH : FRENCH).test(after);
}

const HOLDERS = 'Совета|Союза|Парламента|Комитета|Банка|Фонда|Суда|Сената|Конгресса|Правительства|Министерства|Агентства|Общества|Университета|Института|Собрания|Содружества';
/** A capitalised word that a Russian noun is of, or an abbreviation; not a nominative, with which the sentence goes on. */
const OF_RUSSIAN = new RegExp(`^\\s(?:[А-ЯЁ][а-яё]+(?:ого|его|ой|ей|ых|их)\\s+\\p{L}|(?:${HOLDERS})(?!\\p{L})|(?!РФ)[А-ЯЁ]{2,})`, 'u');

/** Whether the capitalised word behind a noun makes it the title of another instrument: `la Convención Americana`, `Регламента Государственной Думы`. In English such a word may well go on with the sentence. */
export function titleGoesOnLarge(determiner: string | undefined, after: string): boolean {
  if (OF_RUSSIAN.test(after)) return true;
  return determiner !== undefined && !/^(?:the|that|said|this)/.test(determiner) && /^\s\p{Lu}\p{Ll}/u.test(after);
}
