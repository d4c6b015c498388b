import { Cue } from './cues.ts';
import type { Sentence } from './signals.ts';

/** A sentence that makes others' views the memo's own. */
export interface Endorsing {
  /** The number of the section that it names. */
  readonly section: string | undefined;
  /** Where it starts in its block, whether it is the first one there, and whether it speaks of what stands behind it. */
  readonly start: number;
  readonly isFirst: boolean;
  readonly isAhead: boolean;
  /** Where what it speaks of begins in its block, where it adopts what stands before it there. */
  readonly since: number;
  /** The letter or number of the option that it chooses. */
  readonly option?: string | undefined;
}

/** The half words up to which what adopts something, and names no view, speaks of what stands before it: "We adopt that." */
const BRIEF = 24;

/** Whether a sentence makes the views before it the memo's own. */
function isEndorsing({ cues, question, length }: Sentence): boolean {
  const has = (cue: Cue): boolean => (cues & cue) !== 0;
  return has(Cue.Adopts) && has(Cue.Own) && !has(Cue.Asks) && !question && (has(Cue.View) || length <= BRIEF);
}

/** Where a sentence stands that may make something the memo's own. */
interface Place {
  /** It is the first one in its block. */
  readonly isFirst: boolean;
  /** Its heading says that it tells what is recommended. */
  readonly isChoice: boolean;
  /** It stands where others speak. */
  readonly isOthers: boolean;
  /** What the sentence before it, or the heading above, asks: where the memo stands, whether it shares a view, or nothing of that. */
  readonly asked: 'position' | 'view' | 'nothing';
  /** Where the part of the block begins that it answers to: its own, or the one before where it is the first there; and its row of a table. */
  readonly since: number;
}

/** What a sentence of a block makes the memo's own, if anything. */
export function endorsingIn(sentence: Sentence, block: string, place: Place): Endorsing | undefined {
  const { start, question, part } = sentence;
  const { isFirst } = place;
  if (assents(sentence, block, place)) return { section: undefined, start, isFirst, isAhead: false, since: place.since };
  const mayChoose = (sentence.cues & Cue.Choice) !== 0 && !question;
  const mayAdopt = isEndorsing(sentence);
  if (!mayChoose && !mayAdopt) return undefined;
  const text = block.slice(start, sentence.end);
  const adopts = mayAdopt && !REJECTS.test(text);
  const option = mayChoose ? chosenIn(text, place.isChoice) : undefined;
  if (option === undefined && !adopts) return undefined;
  return { section: sectionNamed(text), start, isFirst, isAhead: isAhead(sentence, text), since: part.kind === 'cell' ? place.since : 0, option };
}

/** Where a clause ends. */
const ENDS = String.raw`[\s*_"”»)]*(?:[.,;!。，；！|]|$)`;
/** What a sentence is, or begins with as a clause of its own, that only assents to what stands before it. The patterns are for small letters, see headings.ts. */
const ASSENTS = closed(
  String.raw`so (?:do|say|would) we|we (?:say|hold|think) the same|we (?:are|stand|side) with \S+(?: \S+){0,2}?|(?:this|that) is (?:also )?(?:right|correct)|(?:this|that) is also (?:our|the (?:government|ministry|republic)['’]s) (?:view|position|line|reading)|(?:the|this|that) (?:aim|view|position|line|point|wish) is (?:ours|our own)(?: too| as well)?`,
  String.raw`we can (?:go along|live) with (?:this|it|that)|(?:we|the (?:ministry|government|delegation)) (?:accepts?|supports?|agrees? with) (?:this|it|(?:the|this) (?:amendment|proposal|text|request|recommendation))|(?:the|this) (?:request|recommendation|proposal|amendment) is (?:granted|accepted|agreed|supported)`,
  String.raw`(?:so should we|we should(?: too| as well| join (?:it|this|them)| (?:do|say) (?:the same|likewise))|let us say the same|we (?:fully |entirely )?agree(?: with (?:this|that|it|him|her|them))?|we (?:do|think so) too)`,
  String.raw`we (?:back|endorse|support|accept|adopt|share) (?:this|that|it|(?:this|that|the) (?:view|position|argument|line|reading|wording|statement|opinion|analysis))|(?:the (?:minister|government|ministry|delegation)|we) should (?:sign up to|join|endorse|support|adopt) (?:this|that|it)|(?:this|that) should (?:also )?be our (?:line|position|view)(?: too| as well)?|(?:this|that) is our (?:own )?(?:text|proposal|wording|draft)|we propose this (?:text|wording|language)(?: and .*)?|(?:the delegation|we) (?:should|will|must) (?:support|table|propose) this (?:text|wording|language)`,
  String.raw`(?:we (?:propose|intend|ought) to|we should|we will|let us) follow suit|(?!(?:nobody|no one|neither)\b)\S+ ha(?:s|ve) it right|we recommend the same (?:wording|line|position|text)|(?:recommendation: )?endorse`,
  String.raw`tel(?:le)? est aussi notre (?:avis|position|lecture|point de vue)|nous sommes (?:du même avis|de cet avis|d['’]accord)|nous (?:partageons|appuyons|adoptons|faisons nôtre|souscrivons à|adhérons à) (?:cet|cette|ce) (?:avis|position|vue|analyse|thèse|lecture|opinion|point de vue)`,
  String.raw`compartimos (?:esa|esta|dicha|la misma|ese|este) (?:posición|postura|opinión|tesis|lectura|criterio|parecer)|coincidimos(?: con (?:él|ella|ellos|ellas|ello|(?:esa|esta) (?:posición|postura|opinión|tesis|lectura)))?|(?:es|ese es|este es) también nuestro (?:criterio|parecer)|(?:nos )?(?:adherimos a|suscribimos|hacemos nuestra) (?:esa|esta|dicha) (?:posición|postura|opinión|tesis|lectura)|estamos de acuerdo`,
  'мы (?:с этим )?(?:полностью )?согласны(?: с этим)?|такова и наша (?:позиция|точка зрения)|мы (?:разделяем|поддерживаем) (?:эту|это|данную) (?:позицию|точку зрения|мнение|подход)|мы придерживаемся (?:того же мнения|той же (?:позиции|точки зрения))',
  '我(?:们|国|方|部)(?:完全)?(?:赞成|支持|赞同|同意|认同)(?:这一|这个|上述|该|此|这种|其)(?:看法|主张|立场|观点|意见|做法)',
  String.raw`nous aussi|nous (?:disons|pensons) de même|c['’]est aussi (?:la nôtre|le nôtre|notre (?:position|avis|ligne|lecture))|(?:le gouvernement|le ministère|la délégation) (?:accepte|soutient|appuie|retient) (?:cette|la) (?:proposition|recommandation)`,
  String.raw`nosotros también|lo mismo (?:sostenemos|decimos)|es también nuestra (?:posición|postura|lectura)|(?:el ministerio|el gobierno|la delegación) (?:acepta|apoya) (?:esta|la) (?:propuesta|enmienda|recomendación)|se (?:acoge|acepta) la (?:propuesta|recomendación)`,
  'мы (?:тоже|также) так (?:считаем|думаем)|мы того же мнения|это верно|мы за|это и наша позиция',
  '我国亦然|我们也是如此|我(?:国|们|方)也持(?:同样|相同)的?(?:主张|立场|看法|意见)|这也是我(?:国|们|方)的(?:主张|立场|看法|意见)',
);
/** The same of an instruction or a reply in a table, in a word. */
const ACCEPTS = closed(
  'accept(?:ed)?|agreed?|approved?|concur|granted|support(?:ed)?|we can (?:accept|support) (?:this|it)|accepter|appuyer|soutenir|acceptez|appuyez|soutenez|d[\'’]accord|aceptar|apoyar|acéptese|apóyese|conforme|de acuerdo|поддержать|принять|согласиться|согласны',
  '(?:accept|support|agree)(?:ed)? (?:(?:and|as|with|provided|in full|subject) .*|it|this)|(?:accepter|appuyer|soutenir) (?:en l[\'’]état|sous réserve).*|(?:aceptar|apoyar) (?:sin (?:cambios|reservas)|con) .*|поддержать (?:без (?:изменений|оговорок)|с ).*',
  '可以?接受|同意|支持|赞成',
);
/** Answers to a question: where the memo stands is told by either, unless the question is whether it has a view or shares one; and what confirms in a word. */
const A_YES = 'yes|oui|sí|да|是的|是';
const YES = closed(A_YES, '(?:in our view,? |in our opinion,? )?(?:it|they|she|he) (?:may|can|does|do|is|are|should|must)|we (?:say|answer) yes|our answer is yes|nous (?:disons|répondons) oui|decimos que sí|мы отвечаем «?да»?|of course|certainly|bien sûr|por supuesto|безусловно|разумеется|会的?|可以|赞同|同意|受');
const NO = closed('(?:in our view,? )?(?:it|they|she|he) (?:may|can|does|do|is|are|should|must) not|(?:it|they) cannot|we (?:say|answer) no|our answer is no|no|non|нет|不是|不会|不可以|不');
const CONFIRMS = closed(A_YES);
/** What takes a part of it back. */
const BUT = /\b(?:but|only|except|though|unless|mais|sauf|seulement|pero|salvo|solo)\b|(?:^|[\s,])(?:но|лишь|только|кроме)(?=\s)|但|只/;
/** What may stand before an answer: marks, and the word "answer". */
const BEFORE = /^[\s*_"“«>|(-]+(?:(?:answer|a|réponse|r|respuesta|ответ|答)\s*[.:：]\s*)?|^(?:answer|a|réponse|r|respuesta|ответ|答)\s*[.:：][\s*_]*/i;

function closed(...some: readonly string[]): RegExp {
  return new RegExp(`^(?:${some.join('|')})${ENDS}`);
}

/** Whether a sentence is nothing but the word "answer". */
export function isAnswerLabel({ start, end, length }: Sentence, block: string): boolean {
  if (length > 2) return false;
  const text = block.slice(start, end).trimEnd();
  return BEFORE.exec(text)?.[0].length === text.length;
}

/** Whether a question asks where the memo stands, so that a "yes" is a position: not what others do, nor whether something is decided. */
export function asksForPosition({ question, asksFact, unsaid, cues }: Sentence, isOfAnother: boolean): boolean {
  return (question || unsaid === 'question') && !asksFact && (cues & (Cue.Others | Cue.OthersBegin | Cue.Aside)) === 0 && (!isOfAnother || (cues & Cue.View) !== 0);
}

/** Whether a sentence only assents to what stands before it: "So do we." */
function assents({ start, end, question, quoted, part, cues }: Sentence, block: string, { asked, isOthers }: Place): boolean {
  if (question || quoted === 'most' || part.quotes > 0 || part.kind === 'heading' || isOthers) return false;
  const text = block.slice(start, end).replace(BEFORE, '').toLowerCase();
  const isReply = part.kind === 'cell' && part.column > 0;
  const isWord = (cues & (Cue.Aside | Cue.Others)) === 0 && (ACCEPTS.test(text) || (asked !== 'nothing' && YES.test(text)) || (asked === 'position' && NO.test(text)) || (isReply && CONFIRMS.test(text)));
  return (isWord || ASSENTS.test(text)) && !BUT.test(text);
}

const OPTION = String.raw`(?:options?|variante?|opción|вариант\p{L}*|方案|选项)\s*(\d{1,2}|[a-z甲乙丙一二三])(?![\p{L}\d])`;
const CHOOSES = new RegExp(String.raw`(?:recommend|prefer|favou?r|choose|opt for|opted|go (?:with|for)|support|propose|decid|approv|select|recommand|préfér|reten|préconis|recom(?:i?end)|prefier|inclin|рекоменд|предпоч|предлага|建议|推荐|倾向|选择|采用|采纳)[^.;。；]{0,30}?${OPTION}|${OPTION}\s+(?:is|should be|est|es)\s+(?:the\s+)?(?:recommended|preferred|chosen|recommandée|retenue|recomendada|preferible)|${OPTION},[^.;。；]{1,160},\s+(?:is|est|es)\s+(?:recommended|preferred|recommandée|retenue|recomendada|preferible)|${OPTION}[\s*_]*[(（](?:recommended|preferred|chosen|recommandée|retenue|recomendada|preferida|рекомендуется|推荐|建议)`, 'iu');
/** What says that a view is not taken over, in words that stand right before those of taking over. */
const REJECTS = /\b(?:(?:do|does|did|can|could|will|would) ?not|cannot|never|nor (?:do|can)(?: we)?) (?:\w+ )?(?:shares?|adopts?|agrees?|thinks?|endorses?|concurs?|subscribes?|aligns?|associates?)\b|\bne \S+ pas\b|\bn['’]\S+ pas\b|\bno (?:compart|suscrib|adher|hace|coincid|asum)|(?<!\p{L})не (?:разделя|присоединя|соглас|поддержива|придержива)|不(?:能)?(?:赞同|采纳|同意|认同|附议)/iu;
const REFUSES = /\b(?:not|never|against|cannot|ne|pas|no)\b|(?<!\p{L})не(?!\p{L})|不/iu;

/** The letter or number of the option that a sentence recommends; in a section that tells which is recommended, the one that it begins with. */
function chosenIn(text: string, isChoice: boolean): string | undefined {
  if (REFUSES.test(text)) return undefined;
  const found = CHOOSES.exec(text);
  return found ? found.slice(1).find((one) => one !== undefined)!.toLowerCase() : isChoice ? optionIn(text) : undefined;
}

const LABEL = new RegExp(String.raw`^[^\p{L}]*${OPTION}`, 'iu');
/** The half words of a label that is nothing more, and what stands behind the letter in a longer one: "Option B – affirm." */
const SHORT = 6;
const PUNCTUATED = new RegExp(String.raw`^[^\p{L}]*${OPTION}[\s*_]*[.:：–—-]`, 'iu');

/** The letter or number of the option of which a sentence is the label. */
export function labelledOption({ start, end, length }: Sentence, block: string): string | undefined {
  return optionIn(block.slice(start, end), length <= SHORT ? LABEL : PUNCTUATED);
}

/** The letter or number of the option that a sentence begins with. */
export function optionIn(text: string, pattern = LABEL): string | undefined {
  return pattern.exec(text)?.[1]!.toLowerCase();
}

/** The number of the section that a sentence names. */
function sectionNamed(text: string): string | undefined {
  return /(?:section|part|chapter|раздел\S*|глав\S*|sección|chapitre|第)\s*(\d+)/iu.exec(text)?.[1];
}

/** Whether a sentence speaks of what follows it. */
function isAhead({ leadsIn }: Sentence, text: string): boolean {
  return leadsIn || /following|suivant|ci-après|siguiente|следующ|下述|以下|如下/iu.test(text);
}
