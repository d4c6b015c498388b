/** Headings and labels that change what stands under them. The patterns are for small letters and do without the flags `i` and `u`, with which they take 10 and 20 ms to compile. */

const OTHERS =
  /\b(?:what others|others? (?:say|states?|think|hold)|views? of (?:other|others|states|partners|the (?!government))|positions? of (?:other|others|states|partners)|other (?:states|countries|views|voices|positions)|foreign (?:law|practice|positions)|(?:how|what) (?!we\b|this\b|the law\b|our own\b|(?:the |our |each )?(?:act|bill|draft|options?|chapter|article|clause|section|part|strategy|brief|memo|paper|proposal|plan|mandate)\b(?! (?:of|by|from)\b))(?:\S+ ){1,4}(?:sees?|says?|said|thinks?|holds?|argues?|reads?|wants?|believes?|answers?|told)|the views? (?:from|in|of|elsewhere)|views? (?:from|across)|seen from|(?:the|academic|scholarly|legal) debates?|arguments? (?:for|against)|pros and cons|positions taken|critics|(?<!scale of )reactions|reaction (?:to|from|of|abroad)|responses? from|evidence (?:heard|taken|received)|witness(?:es)?|(?<!fair |a )hearings?(?! (?:by|abroad))|submissions?|consultation responses|who says what|what (?:they|others)|their (?:view|position|line|reading)|comparative|comparison|state practice|literature|scholar\w*|academic|reading notes|the (?!(?:legal|present|current|national|official|initial|common|government|ministry|delegation) )[a-z\u00c0-\u024f\u0400-\u04ff]{2,} (?:paper|position|statement|view|proposal|draft)|(?!the |our |this |whose )\S+['’]s? (?:paper|letter|statement|draft|note|submission|reply|speech))\b|чужие|позици[яи] других|обзор|другие государства|сосед|(?:что|как) (?:говорят|пишут|считают|думают|смотрят)|за рубежом|со стороны|отклики|les autres|positions? (?:des autres|d['’]autres)|voisins|ailleurs|ce (?:que|qu['’]).{0,30}(?:disent|pensent|tiennent)|vues? (?:de|d['’])|otros (?:estados|países)|otras (?:posiciones|voces)|vecinos|lo que (?:dicen|piensan|sostienen)|vist[oa]s? desde|他国|别国|外国|邻国|各方|各国(?:立场|观点|怎么)|国外|域外|学者/;
const SOURCES = /\b(?:bibliograph\w*|references(?! (?:to|in)\b)|sources(?! (?:of|d['’]|des?|du)\b)|further reading|literature|works cited|documents (?:consulted|cited)|fuentes (?:consultadas|citadas)|table of authorities|authorities cited|reading list|bibliographie|bibliograf[íi]a|referencias|литература|источники)\b|参考文献/;
const OWN = /\b(?:we|should|must|ought|proposed|recommend\w*|(?<!\b(?:to|on|about|of|from) )our(?! (?:neighbou?rs?|partners?|allies|friends|counterparts?|critics|opponents|adversaries|industry))|nous|notre|nos|nuestr[oa]s?|proponemos)\b|(?<![\u0400-\u04ff])(?:наш|предлаг)|我国|我方|我们|本国/;
/** What they say of what others hold, or are expected to, in words such as "we". */
const THEIRS = /\b(?:arguments? (?:of|from) (?:our |the )?(?:opponents?|other side|critics)|expected (?:arguments|positions|lines|amendments|objections)|(?:arguments|amendments|lines|positions|proposals|objections) (?:that )?we expect|what we (?:expect to )?hear|what (?:our )?(?:partners|neighbours|neighbors|allies|opponents) (?:say|tell|told|want|hold|think)|proposals? of others)\b|ce que (?:nous )?(?:disent|diront|veulent) (?:nos|les) (?:partenaires|voisins|alliés|adversaires)|arguments? (?:de l['’]autre partie|attendus|adverses)|lo que (?:nos )?(?:dicen|dirán|quieren) (?:nuestros |los )(?:socios|vecinos|aliados)|argumentos (?:de la otra parte|esperados)|(?:доводы|аргументы) (?:другой стороны|оппонентов)|对方的?(?:论点|论据|主张|立场)|(?:伙伴|邻国|盟友)(?:怎么说|的说法)/;
/** What headings say of the memo's own State and office, of the law, and of what is done with others. */
const NO_OTHERS =
  /\b(?:what|how) (?:you|one|the (?:government|ministry|minister|kingdom|republic|committee|commission|delegation|charter|law|treaty|convention|constitution|text))\b|\bwhat to\b|^[\d\s.#]*how to\b|\b(?:for|what) the debate\b|\b(?:conduct|duties|relations?|relationships?|cooperation|requests?|orders?|conflicts?|dealings?|agreements?|assistance|support)(?: \S+){0,3} (?:towards?|with|from|to|under) (?:the )?(?:law of )?(?:other|foreign)\b|\borders and foreign|\bworking with (?:other|foreign)|\b(?:agir|coopérer|coopération|cooperar|cooperación|relations?|relación|relaciones|collaborer|collaboration|colaborar|colaboración|enlace|travailler|trabajar)(?: \S+){0,4} (?:avec|con|de) (?:l[eo]s |las )?(?:autres|voisins|otr[oa]s|vecinos)|ordres venus|外国(?:命令|判决|法院|请求|证据|主管机关)/;
/** Headings that begin with whose views they are. */
const VIEWS_FIRST = /^[^a-z]*(?:views?|positions?|opinions?|what others|what scholars)\b/;
const LISTING =
  /^\s*(?:[\d.]+\s*)?(?:table of contents|bibliography|references|sources|further reading|works cited|list of \w+|annexes|see also|index|in this (?:paper|memo|document|note)|what this (?:paper|memo|document|note) covers|on this page|acronyms|abbreviations|glossary|checklist|(?:open |pending |outstanding |unresolved )(?:questions?|issues?|points?|matters?)(?: (?!(?:and|with) (?:our )?(?:instructions?|positions?|lines?|answers?|proposals?)\b).*)?|(?:text|language|wording|sentences?|points?|passages?|paragraphs?) (?:(?:still )?(?:open|in brackets|under discussion|not agreed)|(?:deleted|removed|struck|withdrawn|parked)(?: .*)?)|not for (?:inclusion|publication)|(?:rejected|discarded|abandoned|withdrawn|unused|dropped) (?:text|language|wordings?|sentences?|points?|passages?|paragraphs?|drafts?|lines?|formulas?)|(?:what (?:was|is|has been|we) )?(?:struck(?: out)?|left out|dropped|discarded)(?: (?:of|from|at|in) .*)?|for (?:the next|a later|another) (?:edition|version|paper|round)|(?:formulations?|textes?|rédactions?|passages?|phrases?) (?:écartée?s|rejetée?s|supprimée?s|abandonnée?s|non retenue?s)|(?:redacciones|textos?|pasajes?|frases) (?:descartad|rechazad|suprimid|eliminad)[oa]s?|(?:отклон[её]нные|исключ[её]нные|снятые) (?:формулировки|тексты|предложения|пункты)|(?:未采用|未采纳|已删除|被否决)的.{1,4}|not (?:yet )?agreed|(?:parked|left)(?: for (?:later|the next .*))?|deleted(?: (?:text|passages?|sentences?|in|at|from|during) .*)?|questions? (?:for|still|not) .*|(?:issues?|points?|matters?) (?:(?:still|not) .*|for (?:(?:further|later|future|general|wider|joint) )?(?:attention|clarification|consideration|consultation|debate|deliberation|discussion|follow-up|later|negotiation|reflection|research|study|the next .*|work)(?: .*)?)|(?:questions?|issues?|points?|matters?) to (?!(?:hold|trade|secure|win|press|insist|make|obtain|keep)\b).*|questions?|open points|points not ready|for discussion|questions? ouvertes?|points ouverts|cuestiones (?:abiertas|pendientes)|preguntas|открытые вопросы|вопросы|待定事项|待决问题|table des mati[eè]res|bibliographie|sources|r[eé]f[eé]rences|bibliograf[íi]a|referencias|fuentes|оглавление|литература|источники|список литературы|参考文献|参考资料|来源)\s*$/;
/** Headings of a list of contents that also stand above the substance of a document. */
const CONTENTS = /^\s*(?:[\d.]+\s*)?(?:contents|overview of contents|outline|structure(?: of .*)?|agenda|programme|notes|issues?|points?|matters?|sommaire|[íi]ndice|contenido|содержание|目录)\s*$/;

/** Headings of a list of options, of which a sentence may recommend one. */
const OPTIONS = /^\s*(?:[\d.]+\s*|[ivx]+[.)]\s+)?(?:(?:policy|main|possible|available) )?(?:options?(?: .*)?|(?:proposals?|amendments?) (?:received|(?:made )?(?:by|from) (?!us$|our\b|(?:the )?(?:government|ministry|minister|republic|delegation)\b).*)|alternatives?(?: (?:considered|rejected|examined))?|opciones|варианты|选项|方案)\s*$/;
/** Headings that tell which one is chosen, or what is recommended. */
const CHOICE = /recommend|prefer|chosen|selected|recommand|préfér|retenue|recomend|предпоч|рекоменд|推荐|建议|采用/;

/** Whether a heading speaks of others in so many words, so that a State that it names is what they speak of: "How others see Ireland". */
export function namesOthers(heading: string): boolean {
  return /\bothers?\b|reactions?|\bautres\b|\botr[oa]s\b|други[ех]|他国|各方|外国/.test(wordsOfHeading(heading));
}

/** A heading in small letters and without its marks. */
export function wordsOfHeading(heading: string): string {
  return heading.replace(/^\s*#+\s*|\s*#+\s*$/g, '').replace(/[*_`]/g, '').trim().toLowerCase();
}

/** What a heading says of its section: that it reports what others hold, that it only lists, that it only lists unless there is prose in it, or that it sets out options; undefined for any other heading. */
export function headingKind(heading: string): 'others' | 'listing' | 'contents' | 'options' | undefined {
  const text = wordsOfHeading(heading);
  if (LISTING.test(text) || (SOURCES.test(text) && text.split(/\s+/).length <= 6)) return 'listing';
  if (CONTENTS.test(text)) return 'contents';
  if (OPTIONS.test(text)) return CHOICE.test(text) ? undefined : 'options';
  if (THEIRS.test(text)) return 'others';
  return OTHERS.test(text) && !OWN.test(text) && (VIEWS_FIRST.test(text) || !NO_OTHERS.test(text)) ? 'others' : undefined;
}

/** Whether a heading tells which of several options is chosen, or what is recommended. */
export function headsChoice(heading: string): boolean {
  return CHOICE.test(wordsOfHeading(heading));
}

/** Labels that a box of a memo's own begins with, which Markdown writes as a quotation; the number of an article or the name of a source is none. */
const BOX =
  /^\s*>\s*(?:\[!(?!quote\]|cite\])\w+\]|[*_]{1,3}(?:key (?:points?|messages?|takeaways?|findings?|judge?ments?)|takeaways?|(?:executive )?summary|in (?:brief|short)|at a glance|bottom line|recommend(?:ations?|ed)|proposals?|our position|conclusions?|notes?|important|points? clés?|messages? clés?|en bref|résumé|synthèse|recommandations?|à retenir|encadré|box|puntos? clave|mensajes? clave|en síntesis|resumen|recomendaci(?:ón|ones)|conclusi(?:ón|ones)|nota|recuadro|ключевые (?:тезисы|выводы)|главное|кратко|резюме|рекомендаци[ия]|выводы?|примечание|врезка|要点|核心观点|摘要|提要|建议|结论|说明|专栏)(?: \d+)?[.:：]?(?:[*_]{1,3}|\s))/;

/** Whether a quotation is a box of the memo's own: key points, a recommendation, a note. */
export function startsBox(quotation: string): boolean {
  return BOX.test(quotation.toLowerCase());
}

/** Headings above wording that the memo itself proposes, which Markdown often writes as a quotation: nothing but that, with what it is about. */
const PROPOSAL = new RegExp(
  [
    String.raw`(?:(?:proposed|suggested|recommended) (?:new )?(?:text|wording|language|articles?|clauses?|paragraphs?|provisions?|amendments?)|(?:our (?:own )?)(?:text|wording|draft|proposals?|amendments?)|(?:text|wording|language|articles?|clauses?|amendments?) (?:that |which )?(?:we|to) (?:propose|suggest|recommend|table|put forward|insert|be (?:inserted|tabled|proposed|put forward))|(?:drafting|text) (?:suggestions?|proposals?))(?: \d\S{0,8}|,? (?:(?:on|for|to) )?(?:article|clause|paragraph|section) [^()]{1,40}| (?:on|for|to) [^()]{1,60})?`,
    String.raw`(?:(?:texte|rédaction|articles?|formulation|amendements?) (?:que nous proposons|proposée?s?)|propositions? de (?:texte|rédaction)|notre (?:texte|proposition|rédaction))(?: \d\S{0,8}| (?:sur|pour) [^()]{1,60})?`,
    String.raw`(?:(?:texto|redacción|artículos?|enmiendas?) (?:que proponemos|propuest[oa]s?)|propuestas? de (?:texto|redacción)|nuestr[oa]s? (?:texto|propuestas?|redacción))(?: \d\S{0,8}| (?:sobre|para) [^()]{1,60})?`,
    String.raw`(?:предлагаем\S{0,4} (?:нами )?(?:текст|редакци|формулировк|стать)|наш\S{0,2} (?:текст|предложени|редакци))\S{0,3}(?: \d\S{0,8}| (?:о|об|по) [^()]{1,60})?`,
    '拟议案文|建议案文|建议条文|建议文本|我方案文|我方建议',
  ].map((one) => `^(?:${one})[:：.]?$`).join('|'),
);

/** Whether what stands under a heading is wording that the memo itself proposes. */
export function headsProposal(heading: string): boolean {
  return PROPOSAL.test(wordsOfHeading(heading).replace(/^(?:(?:annex\w*|appendix|anexo|приложение)(?: [\divx]+| [a-zа-я])?\s*[:.–—-]\s*|[\d.]+\s+)/, ''));
}

/** What a heading that is the name of a State has besides: a number, the letter of an annex, a year, articles and conjunctions, and words for what it holds. */
const DRESS =
  /^(?:(?:annex\w*|appendix|anexo|приложение|附件)(?: (?:[\divx]+|[a-zа-я])(?![a-zа-я]))?\s*[:.–—-]?\s+|[\d.]+[.)]?\s+|[a-zа-я][.)]\s+|[一二三四五六七八九十]+、)+|\s*[(（][^()（）]*\d{4}[^()（）]*[)）]\s*|['’]s? (?:own )?(?:positions?|views?|approach|line|papers?|statements?|stance|doctrine|reading|model|law)\b|\b(?:positions?|views?|approach|line|papers?|statements?|stance|doctrine|reading|model|law|approche|vues?|droit|lectures?|notes?|posici[oó]n|postura|visi[oó]n|enfoque|derecho|modelo|mod[eè]le) (?:of|de|du|des|del|d['’])(?![a-z])|(?<![а-яё])(?:позици[яи]|подход|взгляд|доктрина)(?![а-яё])|的?(?:立场|主张|观点|做法)$/g;
const SMALL = /(?<![\p{L}])(?:the|and|of|le|la|les|et|los|las|el|y|и)(?![\p{L}])|\bl['’]/gu;

/** The words of a heading without what one that is nothing but the names of States has besides. */
export function undressed(heading: string): string[] {
  return wordsOfHeading(heading).replace(DRESS, ' ').replace(SMALL, ' ').split(/[^\p{L}\d]+/u).filter(Boolean);
}

const ARTICLE = /^(?:article|art\.|clause|section|paragraph|para\.|artículo|paragraphe|стать\S{1,3}|пункт|第)\s*[\d一二三四五六七八九十]/;

/** Whether a heading is that of an article or the like, which belongs to what the one above it heads. */
export function isArticle(heading: string): boolean {
  return ARTICLE.test(wordsOfHeading(heading));
}
