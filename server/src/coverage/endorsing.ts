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

/** What a sentence of a block makes the memo's own, if anything. `isFirst`: it is the first one there; `isChoice`: its heading says that it tells what is recommended. */
export function endorsingIn(sentence: Sentence, block: string, { isFirst, isChoice }: { readonly isFirst: boolean; readonly isChoice: boolean }): Endorsing | undefined {
  const mayChoose = (sentence.cues & Cue.Choice) !== 0 && !sentence.question;
  const mayAdopt = isEndorsing(sentence);
  if (!mayChoose && !mayAdopt) return undefined;
  const text = block.slice(sentence.start, sentence.end);
  const adopts = mayAdopt && !REJECTS.test(text);
  const option = mayChoose ? chosenIn(text, isChoice) : undefined;
  if (option === undefined && !adopts) return undefined;
  return { section: sectionNamed(text), start: sentence.start, isFirst, isAhead: isAhead(sentence, text), option };
}

const OPTION = String.raw`(?:options?|variante?|opción|вариант\p{L}*|方案|选项)\s*(\d{1,2}|[a-z甲乙丙一二三])(?![\p{L}\d])`;
const CHOOSES = new RegExp(String.raw`(?:recommend|prefer|favou?r|choose|opt for|opted|go with|propose|decid|approv|select|recommand|préfér|reten|préconis|recomend|prefer|рекоменд|предпоч|предлага|建议|推荐|倾向|选择|采用|采纳)[^.;。；]{0,30}?${OPTION}|${OPTION}\s+(?:is|should be|est|es)\s+(?:the\s+)?(?:recommended|preferred|chosen|recommandée|retenue|recomendada|preferible)`, 'iu');
/** What says that a view is not taken over, in words that stand right before those of taking over. */
const REJECTS = /\b(?:(?:do|does|did|can|could|will|would) ?not|cannot|never|nor (?:do|can)(?: we)?) (?:\w+ )?(?:shares?|adopts?|agrees?|thinks?|endorses?|concurs?|subscribes?|aligns?|associates?)\b|\bne \S+ pas\b|\bn['’]\S+ pas\b|\bno (?:compart|suscrib|adher|hace|coincid|asum)|(?<!\p{L})не (?:разделя|присоединя|соглас|поддержива|придержива)|不(?:能)?(?:赞同|采纳|同意|认同|附议)/iu;
const REFUSES = /\b(?:not|never|against|cannot|ne|pas|no)\b|(?<!\p{L})не(?!\p{L})|不/iu;

/** The letter or number of the option that a sentence recommends; in a section that tells which is recommended, the one that it begins with. */
function chosenIn(text: string, isChoice: boolean): string | undefined {
  if (REFUSES.test(text)) return undefined;
  const found = CHOOSES.exec(text);
  return found ? (found[1] ?? found[2])!.toLowerCase() : isChoice ? optionIn(text) : undefined;
}

const LABEL = new RegExp(String.raw`^[^\p{L}]*${OPTION}`, 'iu');

/** The letter or number of the option that a sentence begins with. */
export function optionIn(text: string): string | undefined {
  return LABEL.exec(text)?.[1]!.toLowerCase();
}

/** The number of the section that a sentence names. */
function sectionNamed(text: string): string | undefined {
  return /(?:section|part|chapter|раздел\S*|глав\S*|sección|chapitre|第)\s*(\d+)/iu.exec(text)?.[1];
}

/** Whether a sentence speaks of what follows it. */
function isAhead({ leadsIn }: Sentence, text: string): boolean {
  return leadsIn || /following|suivant|ci-après|siguiente|следующ|下述|以下|如下/iu.test(text);
}
