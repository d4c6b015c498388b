/** A term that a text defines: its name and where the definition begins. */
export interface FoundDefinition {
  readonly label: string;
  readonly from: number;
}

const NAME = String.raw`\p{L}[\p{L}\p{M}\p{N} ,()/’'·-]{1,60}?`;
const VERBS = [
  String.raw`means?|shall mean|has the meaning|shall have the meaning|refers? to|includes?|is defined as`,
  String.raw`désignent?|signifient?|s['’]entend(?:ent)?|est défini`,
  String.raw`bezeichne[nt]|bedeute[nt]|ist|sind`,
  String.raw`significan?|designa|se entiende|se entenderá`,
  String.raw`entende-se|indica|si intende|betekent|wordt verstaan`,
  String.raw`означает|означают|означає|понимается|понимаются|νοείται|νοούνται|σημαίνει`,
].join('|');
/** `‘personal data’ means …`, `« X » désigne …`, `„X“ ist …`, `«X»: …`, `“X”，是指…`. */
const QUOTED = new RegExp(String.raw`[“‘"«„'「]\s?(${NAME}|[\u3400-\u9fff]{2,20})\s?[”’"»“'」]\s*(?::|[，,]?\s*是?指|[—–]\s|,?\s+(?:${VERBS})(?!\p{L}))`, 'gu');

/** Forms without quotation marks, each tried only where the text has its `sign`. */
const PLAIN: readonly { readonly signs: readonly string[]; readonly pattern: RegExp }[] = [
  // For the purposes of this Act, X means …
  { signs: [' means ', ' mean ', ' refers to '], pattern: /\b(?:for the purposes? of|in) this (?:Act|Law|Code|Regulation|Directive|Convention|Treaty|Chapter|Part|Title|Section|Article)\b[^.;:\n]{0,90}?,\s+(?:the (?:term|expression)\s+)?(\p{L}[\p{L} -]{2,50}?)\s+(?:means|shall mean|refers to)\b/giu },
  // the term X means …
  { signs: ['the term ', 'the expression '], pattern: /\bthe (?:term|expression)\s+(\p{L}[\p{L} -]{2,50}?)\s+(?:means|shall mean|refers to)\b/giu },
  // under X is understood …, in Russian and Ukrainian
  { signs: ['понима', 'розумі'], pattern: /(?<!\p{L})(?:под|під)\s+(\p{L}[\p{L} -]{2,60}?)(?:\s+в\s+(?:настоящ|эт)\p{L}+[^.;:\n]{0,40}?)?\s+(?:понима(?:ется|ются)|розумі(?:ється|ються))(?!\p{L})/giu },
  // What this Law calls X means …, in Chinese and Japanese
  { signs: ['所称', '所稱'], pattern: /本(?:法|条例|條例|规定|规则|办法|细则|决定|章|条)(?:中)?所[称稱](?:的)?([\u3400-\u9fff、]{2,24}?)[，,]?\s*(?:是|系)?指/gu },
  { signs: ['とは'], pattern: /「([^「」\n]{2,30})」とは/gu },
  // One understands by X …, in French, Spanish, Catalan, Portuguese, Italian, Dutch
  { signs: ['entend par', 'entend, par', 'entend également par'], pattern: /\bon entend(?: également)?,? par\s+(?:l['’]|le |la |les |un |une )?(?!:)(\p{L}[\p{L}\p{M} '’-]{2,60}?)\s*(?=[:,])/giu },
  { signs: ['entiende', 'entenderá'], pattern: /\bse (?:entiende|entienden|entenderá|entenderán) por\s+(?:el |la |los |las )?(\p{L}[\p{L}\p{M} '’-]{2,60}?)\s*(?=[:,])/giu },
  { signs: ['entén', 'entenen'], pattern: /\bs['’]ent(?:én|enen) per\s+(?:el |la |els |les |l['’])?(\p{L}[\p{L}\p{M} '’·-]{2,60}?)\s*(?=[:,])/giu },
  { signs: ['ntende-se', 'ntendem-se'], pattern: /\bentendem?-se por\s+(?:o |a |os |as )?(\p{L}[\p{L}\p{M} '’-]{2,60}?)\s*(?=[:,])/giu },
  { signs: ['si intende', 'si intendono'], pattern: /\bsi intend(?:e|ono) per\s+(?:il |la |lo |i |gli |le |l['’])?(\p{L}[\p{L}\p{M} '’-]{2,60}?)\s*(?=[:,])/giu },
  { signs: ['verstaan'], pattern: /\bonder\s+(\p{L}[\p{L}\p{M} '’-]{2,60}?)\s+wordt verstaan\b/giu },
  // X im Sinne dieses Gesetzes ist …
  { signs: ['im Sinne'], pattern: /^(?:\(?[\dIVX]{1,4}[.)]\s*)?(\p{Lu}[\p{L} -]{2,60}?)\s+im Sinne (?:dieses|dieser|der|des)\s[^.;\n]{2,60}?\s(?:ist|sind)(?!\p{L})/gmu },
];

/** Words by which a provision announces a list of terms, and how an item of the list sets off its term. */
const LISTS: readonly { readonly opening: RegExp; readonly item: RegExp }[] = [
  { opening: /(?:on entend par|se entiende por|se entenderá por|se entiende[n]?:|s['’]entén per|entende-se por|si intende per|wordt verstaan onder)\s*:/iu, item: /^(?:\p{L}|\d{1,3})[°º]?[.)°º-]*\s+(\p{L}[\p{L}\p{M} '’·()/-]{1,60}?)\s*:\s/gmu },
  { opening: /(?<!\p{L})(?:поняти[яй]|термин(?:ы|ов)|терміни|определени[яй])(?!\p{L})[^:\n]{0,80}:/iu, item: /^\(?(?:\d{1,3}(?:\.\d+)*|\p{L})[.)]+\s*(\p{L}[\p{L}\p{M} ,()-]{1,80}?)\s+[-–—]\s/gmu },
  { opening: /(?:用语的?含义|术语的?含义|定义)[^\n]{0,10}[:：]/u, item: /^[（(][一二三四五六七八九十]{1,3}[）)]\s*([^\s，,。；：]{2,24})[，,]\s*是?指/gmu },
];

/** What is shown as the scope of a definition, in the words of the law. */
const SCOPES: readonly RegExp[] = [
  /\b(?:for the purposes? of|as used in|in) this (?:Act|Law|Code|Regulation|Directive|Convention|Treaty|Constitution|Chapter|Part|Title|Section|subsection|Article|paragraph)\b/iu,
  /\b(?:au sens|aux fins|pour l['’]application) (?:de la présente|du présent|de cette|de ce)\s\p{L}+/iu,
  /\bim Sinne (?:dieses|dieser|des vorliegenden|der vorliegenden)\s\p{L}+/u,
  /\ba (?:los )?(?:efectos|fines) (?:de|del) (?:la presente|el presente|presente|esta|este)\s\p{L}+/iu,
  /\b(?:als efectes|a l['’]efecte) (?:d['’]aquesta|de la present|d['’]aquest)\s\p{L}+/iu,
  /\bpara (?:os )?(?:efeitos|fins) (?:desta|deste|da presente|do presente)\s\p{L}+/iu,
  /\bai (?:fini|sensi) (?:della presente|del presente)\s\p{L}+/iu,
  /(?:для целей|в)\s(?:настоящ(?:его|ей|ем)|этого)\s(?:Федеральн\p{L}+\s)?\p{L}+/iu,
  /本(?:法|条例|條例|规定|规则|办法|细则)/u,
];

/** Marks without one of which a text defines nothing. */
const SIGNS = [...new Set(PLAIN.flatMap(({ signs }) => signs)), '“', '‘', '"', '«', '„', '「', "'", 'поняти', 'термин', 'терміни', 'определени', '含义', '定义', 'onder:'];

/** The terms that the text of a provision defines, in no order. */
export function definitionsIn(text: string): FoundDefinition[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  const found: FoundDefinition[] = [];
  const take = (pattern: RegExp): void => {
    for (const match of text.matchAll(pattern)) {
      const label = labelOf(match[1]!);
      if (label !== undefined) found.push({ label, from: match.index + Math.max(0, match[0].search(/\S/)) });
    }
  };
  if (/[“‘"«„'「]/.test(text)) take(QUOTED);
  for (const { signs, pattern } of PLAIN) if (signs.some((sign) => text.includes(sign))) take(pattern);
  for (const { opening, item } of LISTS) if (opening.test(text)) take(item);
  return found;
}

/** The scope that a provision gives its definitions, in its own words; empty where it gives none. */
export function scopeIn(text: string): string {
  for (const pattern of SCOPES) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return (found[0]!.toLowerCase() + found.slice(1)).replace(/\s+/g, ' ');
  }
  return '';
}

function labelOf(written: string): string | undefined {
  const label = written.trim().replace(/^(?:an?|the) /i, '').replace(/[,\s]+$/, '');
  return label.length < 2 || NO_TERM.test(label) ? undefined : label;
}

/** Words that stand before a verb of definition without being a term. */
const NO_TERM = /^(?:it|this|that|which|he|she|they|we|there|these|those|il|elle|cela|es|dies|das|это|этим|such|each party|article|section|paragraph)$/iu;
