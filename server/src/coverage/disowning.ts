import type { Block } from '../memo/block.ts';
import type { Whole } from './context.ts';
import { Cue } from './cues.ts';
import type { Model } from './model.ts';
import { LEFT_OPEN, OF_OTHERS } from './reasons.ts';
import { sentencesOf } from './signals.ts';
import type { Sentence } from './signals.ts';
import { isOfAnother } from './speaker.ts';

/** A sentence that says of what stands before it that it is not, or not yet, what the memo holds: from which sentence on, and why. */
export interface Disowning {
  /** Whether it speaks of the sentence before it alone; else of all before it in its part of the block. */
  readonly isOfOne: boolean;
  readonly why: string;
}

/** Half words that such a sentence has at most. */
const LONGEST = 40;

/** What is not decided, not agreed on or not taken over: a note alone, or a reply to a recommendation. The patterns are for small letters and do without the flags `i` and `u`, with which they take long to compile. */
const NOTES = beginning(
  String.raw`(?:not (?:yet )?(?:agreed|accepted|cleared|approved|adopted|endorsed|decided)|to be (?:confirmed|agreed|cleared|approved|discussed|decided)(?: (?:by|with|in) [^.]*)?|rejected|declined|withdrawn|(?:duly )?noted|under (?:discussion|consideration|review|study)|for (?:discussion|the next (?:edition|version|draft)))[\s.。!)）\]］*_]*$`,
  String.raw`(?:we|i|the (?:government|ministry|minister|delegation|department|cabinet|council)|officials|cabinet) (?:have |has )?(?:noted?|notes|will (?:note|consider|reflect on|study|examine|look at|come back to|return to)|(?:are|is) (?:considering|studying|examining|looking at)) (?:this|the|that|these|those) (?:recommendations?|proposals?|suggestions?|points?)[\s*_]*(?:[.;]|$)`,
  String.raw`(?:this|the|that) (?:recommendation|proposal|suggestion) (?:is|was|has been|remains) (?:noted|rejected|declined|not (?:accepted|adopted|taken up)|under (?:consideration|study|review)|being (?:considered|studied|examined))[\s*_]*(?:[.;,]|$)`,
  String.raw`(?:we|i) do not (?:yet )?know (?:whether|if) (?:this|that|it) is (?:right|true|correct|so)\b`,
  String.raw`(?:this|the) (?:sentence|paragraph|passage|text|wording) (?:is|was|stays|remains) (?:for (?:the next|a later|another)|in brackets|not (?:yet )?agreed)`,
  String.raw`(?:this|that|it) is no longer (?:our|its|the (?:government|ministry|republic|country)['’]s) (?:view|position|line|policy|reading)[\s*_]*(?:[.;,]|$)`,
  String.raw`ce n['’]est plus (?:notre|son|sa|leur) (?:avis|position|ligne|politique|lecture)[\s*_]*(?:[.;,]|$)|(?:eso |esto |esa |esta )?ya no es (?:nuestr[oa]|su|la) (?:parecer|posición|postura|línea|política|opinión)[\s*_]*(?:[.;,]|$)`,
  String.raw`(?:теперь|сейчас|сегодня) (?:он|она|оно|они|мы|правительство|республика) (?:так|этого) (?:больше )?не (?:считает|считаем|считают|думает|думаем)|это больше не (?:наша|его|её|ее) (?:позиция|точка зрения|линия)|(?:现|现在|如今)?(?:已|今)?(?:不再|已不)(?:持|采取|坚持)(?:此|这一|该)(?:立场|观点|主张|看法)`,
  String.raw`(?:(?:this|that|the|it) (?:sentence|passage|paragraph|text|wording|clause|provision|phrase|line|formula)|it) (?:has (?:since |now )?been|was|is) (?:now |later |since )?(?:dropped|deleted|removed|struck(?: out)?|withdrawn|taken out|abandoned|not (?:retained|kept))\b`,
  String.raw`(?:ce|cette|le|la) (?:passage|phrase|texte|formule|formulation|disposition|paragraphe|clause|alinéa|mention) (?:a (?:depuis |finalement )?été|est|fut) (?:retirée?|supprimée?|biffée?|abandonnée?|écartée?)|(?:(?:le|la) \S+|nous|on) y (?:a|avons|ont) renoncé|(?:ce passage|cette phrase|cette formule|ce texte) n['’]a pas été retenue?`,
  String.raw`(?:la|el|es[ea]|est[ea]|dich[oa]) (?:frase|cláusula|redacción|oración|disposición|norma|mención|pasaje|párrafo|texto|fórmula) (?:se (?:eliminó|suprimió|retiró|descartó)|(?:fue|ha sido|quedó) (?:eliminad|suprimid|retirad|descartad)[oa]|no se (?:mantuvo|conservó))`,
  String.raw`(?:эта |данная |этот |это )?(?:фраза|фрагмент|положение|норма|пункт|абзац|текст|формулировка|оговорка) (?:затем |позднее )?(?:снят[аоы]?|исключ[её]н[аоы]?|удал[её]н[аоы]?|вычеркнут[аоы]?)|в (?:нынешней|новой|окончательной|последней) редакции (?:этой нормы|этого(?: положения)?|такого положения) нет`,
  String.raw`(?:该|此|这一?)(?:款|句|段|条|项|表述|内容|规定)(?:现|后来|后)?(?:已|被|予以|已被)(?:删去|删除|撤回|取消|放弃)|定稿(?:时|中)?未予?保留`,
  String.raw`(?:non (?:encore )?(?:agréée?|acceptée?|validée?|approuvée?)|à (?:confirmer|valider|discuter)(?: (?:par|avec) [^.]*)?|rejetée?|retirée?|en discussion)[\s.。!)）\]］*_]*$`,
  String.raw`(?:nous (?:en )?prenons|le (?:gouvernement|ministère) (?:en )?prend) (?:acte|note)(?: de (?:cette|la) (?:recommandation|proposition))?[\s*_]*(?:[.;]|$)|cette (?:recommandation|proposition) (?:est à l['’]étude|n['’]est pas (?:retenue|acceptée))`,
  String.raw`(?:no (?:acordad[oa]|aceptad[oa]|aprobad[oa])|por (?:confirmar|acordar|decidir)(?: (?:por|con) [^.]*)?|rechazad[oa]|retirad[oa]|en discusión)[\s.。!)）\]］*_]*$`,
  String.raw`(?:tomamos|el (?:gobierno|ministerio) toma|se toma) nota(?: de (?:esta|la) (?:recomendación|propuesta))?[\s*_]*(?:[.;]|$)|esta (?:recomendación|propuesta) (?:está en estudio|no se acepta)`,
  String.raw`(?:не согласовано|подлежит согласованию(?: с [^.]*)?|отклонено|снято|обсуждается)[\s.。!)）\]］*_]*$`,
  String.raw`(?:мы принимаем|правительство принимает|министерство принимает) (?:эту |данную )?рекомендацию к сведению|эта рекомендация (?:изучается|не принята|отклонена)`,
  String.raw`(?:尚未商定|未商定|未达成一致|待确认|待核准|不予采纳|未予采纳|尚待批准)[\s.。!)）\]］*_]*$`,
  String.raw`(?:我们|政府|我部|本部)(?:注意到|将研究|将考虑)(?:该|这项|此项)(?:建议|提议)`,
);

/** That it is what somebody else holds. */
const THEIRS = beginning(
  String.raw`(?:that|this|such),? (?:at least,? )?is (?:what|how) (?!we\b|i\b|the (?:government|ministry|republic|delegation|memo|paper)\b)(?:\S+ ){1,5}?(?:holds?|says?|thinks?|argues?|sees? it|reads? it|puts? it|maintains?|believes?)\b`,
  String.raw`c['’]est (?:du moins )?ce qu(?:e |['’])(?!nous\b|on\b)(?:\S+ ){1,5}?(?:soutien|affirm|pens|estim|dit|disent)`,
  String.raw`(?:eso|esto) es,? (?:al menos,? )?lo que (?!nosotros\b)(?:\S+ ){0,4}?(?:sostien|afirm|piens|opin|dice)`,
  String.raw`так,? (?:по крайней мере,? )?(?:считает|полагает|думает|утверждает|считают|полагают) (?!мы)`,
  String.raw`这(?:至少)?(?:只)?是(?!我|本).{1,12}的(?:看法|立场|观点|主张)`,
);

function beginning(...some: readonly string[]): RegExp {
  return new RegExp(`^(?:${some.join('|')})`);
}

/** A name in brackets, or whose paper it is: `(Estonia)`, `(Estonian position, 2019.)`. */
const PAPER = /(?:position|view|paper|statement|proposal|text|立场|观点)(?:,? (?:19|20)\d\d)?[^\p{L}]*$/iu;

/** What a sentence of a block says of what stands before it, if it disowns that. `isFirst`: it is the first one of its part. */
export function disowningIn(sentence: Sentence, block: string, { self, isFirst }: Pick<Whole, 'self'> & { readonly isFirst: boolean }): Disowning | undefined {
  const { start, end, length, question, part, cues, speakers } = sentence;
  if (question || length > LONGEST || part.kind === 'heading' || part.quotes > 0) return undefined;
  const text = block.slice(start, end).toLowerCase();
  const isOthers = isOfAnother(sentence, { self });
  if (isOthers && '(（'.includes(block[start - 1] ?? ' ') && (speakers.isAlone || (length <= LONGEST / 4 && PAPER.test(text)))) return { isOfOne: true, why: OF_OTHERS };
  if (NOTES.test(text)) return { isOfOne: part.kind === 'paragraph' && !isFirst, why: LEFT_OPEN };
  const isTheirs = (isOthers || (cues & Cue.Others) !== 0) && (cues & (Cue.Ours | Cue.ByLaw | Cue.LawSays)) === 0;
  return isTheirs && THEIRS.test(text) ? { isOfOne: true, why: OF_OTHERS } : undefined;
}

/** What the first sentence of a block says of the block before, if it disowns that: only a paragraph speaks of another block. */
export function disowningOf(block: Block | undefined, model: Model, whole: Pick<Whole, 'self'>): Disowning | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const [first] = sentencesOf(block, model);
  return first && disowningIn(first, block.text, { self: whole.self, isFirst: true });
}

/** Kinds of blocks that the next paragraph can speak of. */
const SPOKEN_OF: ReadonlySet<Block['kind']> = new Set(['paragraph', 'quote', 'list', 'table']);

/** From where on a block is disowned by the next one; undefined where it is not. */
export function disownedFrom(block: Block, model: Model, disowning: Disowning | undefined): number | undefined {
  if (!disowning || !SPOKEN_OF.has(block.kind)) return undefined;
  return disowning.isOfOne ? sentencesOf(block, model).at(-1)?.start : 0;
}
