/** Headings that change what stands under them. */

const OTHERS =
  /\b(?:what others|others? (?:say|states?|think|hold)|views? of (?:other|others|states|partners|the (?!government))|positions? of (?:other|others|states|partners)|other (?:states|countries|views|voices|positions)|foreign (?:law|practice|positions)|comparative|comparison|state practice|literature|scholar\w*|academic|reading notes|the [\p{Lu}]\p{L}+ (?:paper|position|statement|view|proposal|draft))\b|чужие|позици[яи] других|обзор|другие государства|les autres|position des autres|otros estados|otras posiciones|他国立场|各方观点|国外/iu;
const LISTING =
  /^\s*(?:[\d.]+\s*)?(?:table of contents|contents|bibliography|references|sources|further reading|works cited|list of \w+|annexes|see also|notes|index|table des mati[eè]res|sommaire|bibliographie|sources|r[eé]f[eé]rences|[íi]ndice|contenido|bibliograf[íi]a|referencias|fuentes|содержание|оглавление|литература|источники|список литературы|目录|参考文献|参考资料|来源)\s*$/iu;

/** What a heading says of its section: that it reports what others hold, or that it only lists; undefined for any other heading. */
export function headingKind(heading: string): 'others' | 'listing' | undefined {
  const text = heading.replace(/^\s*#+\s*|\s*#+\s*$/g, '').replace(/[*_`]/g, '').trim();
  if (LISTING.test(text)) return 'listing';
  return OTHERS.test(text) ? 'others' : undefined;
}
