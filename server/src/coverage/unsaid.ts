import { asksIndirectly } from './indirect.ts';

/** What keeps a sentence from saying anything itself: it only tells of a question, or answers what it names in a word, that it is kept open or agreed to. */
export type Unsaid = 'question' | 'open' | 'agreed' | undefined;

/** What stands before such an answer, "Article 12 (jurisdiction): reserve.": a few words, where it is agreed to, since more of them say what is. The patterns are for small letters and do without the flags `i` and `u`, with which they take long to compile. */
const NAME = String.raw`^[\s*_"“«>|(-]*(?:[^:：]{1,120}[:：–—][\s*_]*)?`;
const SHORT_NAME = String.raw`^[\s*_"“«>|(-]*(?:(?:[^:：\s]+[^\S\n]+){0,6}[^:：\s]+\s?[:：–—][\s*_]*|[^:：]{1,16}[:：][\s*_]*)?`;
const END = String.raw`(?: (?:for now|at this stage|for the moment|à ce stade|por ahora|пока))?[\s.。;；!*_)"”»|]*$`;

const OPEN = new RegExp(
  `${NAME}(?:${[
    String.raw`(?:we )?(?:reserve|reserved|place a reservation|reservation|enter a reserve|pending|no instructions?(?: yet)?|(?:seek|await|awaiting|request|ask for) (?:further )?instructions|study reserve|scrutiny reserve)`,
    'réserve|réserver|réservée?s?|réserve (?:d[\'’]examen|générale)|en attente|attendre les instructions|demander des instructions|pas d[\'’]instructions',
    'reserva|reservar|reservad[oa]|resérvese|pendiente|pedir instrucciones|sin instrucciones|a la espera de instrucciones',
    'оговорка|сделать оговорку|зарезервировать|резервируем|запросить указания|указаний нет|ждать указаний',
    '保留|保留立场|保留意见|待请示|请示|待指示|暂无指示',
  ].join('|')})${END}`,
);

const AGREED = new RegExp(
  `${SHORT_NAME}(?:${[
    String.raw`(?:we )?(?:have )?no objections?|not object|do not object|agreed|let it pass|can live with (?:it|this)`,
    'pas d[\'’]objections?|aucune objection|ne pas s[\'’]opposer|convenu',
    'sin objeci(?:ón|ones)|ninguna objeción|no objetar|no oponerse|acordado',
    'возражений нет|нет возражений|не возражать|не возражаем|без возражений|согласовано',
    '无异议|没有异议|不反对|已商定|已达成一致',
  ].join('|')})${END}`,
);

/** What keeps a sentence in small letters from saying anything itself. */
export function unsaidIn(text: string): Unsaid {
  if (asksIndirectly(text)) return 'question';
  return text.length > 160 ? undefined : OPEN.test(text) ? 'open' : AGREED.test(text) ? 'agreed' : undefined;
}

/** What a question asks for that is no position. */
const FACT = /\b(?:settled|disputed|decided|agreed|risk|danger|likely)\b|\bagree on\b/;

/** Whether a question in small letters, or a sentence that only tells of one, asks for a fact. `isQuestion`: it is one itself. */
export function asksForFact(text: string, isQuestion: boolean): boolean {
  return FACT.test(text) || (isQuestion && /\bwhether\b/.test(text));
}
