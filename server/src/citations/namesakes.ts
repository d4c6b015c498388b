import type { Instrument } from '../knowledge/entry.ts';
import { normalised } from './words.ts';

/** What stands around a name, as far as it tells whether another text of a similar name is meant. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * Whether the words around a name show that it is part of the name of something else: a longer title, another judgment between
 * other parties or at another stage, a later edition, a journal. `beside`: the State named beside the name, and the one right before it.
 */
export function namesAnother(spelled: string, instrument: Instrument, around: Around, beside: { readonly state: string | undefined; readonly owner: string | undefined }): boolean {
  const { before, after } = around;
  if (inTitleOfBody(before) || isOtherEdition(instrument, after)) return true;
  if (instrument.type === 'case') return isOtherCase(spelled, instrument, around);
  if (ORGANISATION.test(spelled) && BODY_OF.test(after)) return true;
  if (/Law$/.test(spelled) && (STUDIED.test(before) || OFFICE.test(after))) return true;
  if (NOUN_FIRST.test(spelled)) return isOfOthers(before, instrument, beside.owner) || OF_OTHERS.test(after);
  if (!LAW.test(spelled)) return false;
  return (beside.state === undefined && (titleBegins(before.replace(/s['’](\s+)$/, 's$1')) !== undefined || isSecondHalf(spelled, before))) || titleGoesOn(instrument, after) || OF_OTHERS.test(after);
}

/** `North Atlantic Treaty Organization`, `Organización del Tratado del Atlántico Norte`: a treaty's name that is part of its organisation's. */
export function namesOrganisation(spelled: string, { before, after }: Around): boolean {
  return (/(?:Treaty|Agreement|Convention)$/.test(spelled) && /^\s+Organi[sz]ation(?!\p{L})/u.test(after)) || /(?:Organi[sz](?:ation|aci[óo]n)\s+(?:du|del|of\s+the)|Организаци\p{L}{1,2})\s+$/iu.test(before.slice(-24));
}

const LAW = /(?:Act|Law|Convention|Treaty|Charter|Covenant)$/;
/** A name that begins with what it is: whose it is may stand before it. */
const NOUN_FIRST = /^(?:Convention|Charter|Covenant|Treaty|Конвенция|Хартия|Устав)\s/;
/** Of a part of a State, or of an organisation that has conventions of its own. */
const OF_OTHERS = /^\s+of\s+the\s+(?:province|canton|territory|island|city|state\s+of|African\s+Union|(?:Arab\s+)?League|Commonwealth|Organi[sz]ation\s+of)\b/i;
/** A name that ends with that of an organisation, and the body of it that it goes on to: `Charter of the United Nations University`. */
const ORGANISATION = /(?:United Nations|UN|Nations Unies|ONU|Naciones Unidas|Наций|ООН|European Union)$/;
const BODY_OF = /^(?:\s+(?:University|Association|Institute|Foundation|Federation|Programme|Fund|Office|Staff|Children|Educational|Industrial|Environment|Development|Secretariat)(?![\p{L}])|-\p{Lu}|\s+по\s+(?:вопросам\s+образования|промышленному))/u;
/** A field of study, and what is named by it: `LL.M. in National Security Law`, `National Security Law Branch`. */
const STUDIED = /(?:LL\.?\s?[MB]\.?|[Dd]egree|[Mm]aster[’']?s?|[Cc]ourse|[Ee]xpert|[Ss]pecialist|[Pp]ractitioner|[Ff]ellow|[Pp]rofessor)\s(?:in|of|on|for)\s$/;
const OFFICE = /^\s(?:Branch|Unit|Division|Section|Journal|Review|Cent(?:er|re)|Institute|Clinic|Programm?e?|Association|Group|MCP|and\sPolicy)(?!\p{L})/u;
/** `Restatement (Fourth) of Foreign Relations Law`, `Group of Governmental Experts (GGE) on …`: the name of a book or body. */
const BODY = /(?<!\p{L})(?:Restatement|Professor|Lecturer|Chair|Journal|Review|Yearbook|Encyclopedia|Institute|School|Faculty|Cent(?:er|re)|Department|Ministry|Association|Society)(?!\p{L})[^.;:,]{0,20}\s(?:of|for|on)\s(?:the\s)?$/u;
const GROUP = /(?:[Ee]xpert[eo]?s|[Ww]orking\s[Gg]roup|[Gg]roupe\sde\stravail|[Gg]rupo\sde\s[Tt]rabajo|эксперт\p{L}{1,3}|[Гг]рупп\p{L}{1,2})(?:\s\(\p{Lu}{2,5}s?\))?\s(?:on|sur|sobre|по)\s$/u;

function inTitleOfBody(before: string): boolean {
  return /\s(?:of|for|on|the|по|sur|sobre)\s$/.test(before.slice(-7)) && (BODY.test(before.slice(-60)) || GROUP.test(before.slice(-40)));
}

/** `Tallinn Manual 3.0` and `Schrems III`, where the name held has no such number. */
function isOtherEdition(instrument: Instrument, after: string): boolean {
  return instrument.type === 'case' ? /^\s[IVX]{1,4}(?![\p{L}\d])/u.test(after) : /^\s?\d{1,2}\.\d(?![\d(])/.test(after);
}

/** Capitalised words that stand before the name of a law without being part of it. */
const OUTSIDE = new Set('EU European Union UN Council Commission Parliament Draft Proposed Amended Revised New Current Present Original Under See The This That And Or Of In On By For Under With From Since While Unlike Like Both Whether If When As But Also Yet Thus Cf Contrast Compare Article Section Federal National International'.split(' '));

/** `the Caribbean Cybersecurity Act`: a capitalised word that goes before, inside a sentence. */
function titleBegins(before: string): string | undefined {
  const word = /(?<![.!?:;|>#*_“"«(\[—–-])\s((?!Article|Section)\p{Lu}[\p{L}-]{2,})\s+$/u.exec(before)?.[1];
  return word === undefined || OUTSIDE.has(word) ? undefined : word;
}

/** `the Artificial Intelligence and Data Act`: a short name behind a capitalised word and `and`, unless that word ends a name of its own. */
function isSecondHalf(spelled: string, before: string): boolean {
  const word = /\s(\p{Lu}\p{Ll}{2,})\s+(?:and|&)\s+$/u.exec(before)?.[1];
  return word !== undefined && spelled.split(' ').length < 3 && !OUTSIDE.has(word) && !/(?:Act|Law|Code|Charter|Treaty|Convention|Covenant|Directive|Regulation|Decision|Framework|Strategy|Shield|States)$/.test(word);
}

/** Words that a party to a case stands behind, and those that it stands before. */
const PARTY_BEHIND = /(?:\b(?:Mr|Mrs|Ms|Dr|by|to|against|with|Max(?:imilian)?)\.?|\bbetween\s[^.;]{2,40}\sand)\s+$/;
const PARTY_BEFORE = /^\s+(?:(?:has|had|have)\s+)?(?:argue|claim|allege|contend|submit|complain|file|sue|invoke|accuse|maintain|assert|deny|denie|object|lodge|brought|won|lost|sought)[sd]?(?:ed)?(?!\p{L})/u;

/** Whether a word by which a case is called means its party: `called by Nicaragua`, `Max Schrems complained`. */
export function isParty(before: string, after: string): boolean {
  if (/\sv\.?\s[^.;]*$/.test(before)) return false;
  return PARTY_BEHIND.test(before) || PARTY_BEFORE.test(after) || titleBegins(before) !== undefined;
}

/** `the Arab Convention on Cybercrime`, `the African Union's Convention …`: before a name stands another organisation, or a word that is none of the instrument's own. */
function isOfOthers(before: string, { title, shortTitle, aliases, jurisdiction }: Instrument, owner: string | undefined): boolean {
  if (owner !== undefined) return (owner === 'UN' || !/^[A-Z]{2}$/.test(owner)) && owner !== jurisdiction;
  const word = titleBegins(before.replace(/['’]s(\s+)$/, '$1'));
  if (word === undefined || /^[IVXLC]+$/.test(word) || (/[А-ЯЁ]/.test(word) && !/(?:[иы]й|ой|ая|ую|ого|ому)$/.test(word))) return false;
  return !` ${normalised([title, shortTitle, jurisdiction, ...aliases].join(' '))} `.includes(` ${normalised(word)} `);
}

/** `Budapest Convention on the Contract for …`: a subject that the title held does not have. */
function titleGoesOn({ title, shortTitle }: Instrument, after: string): boolean {
  const subject = /^\s+(?:on|for|concerning|relating\s+to|regarding)\s+(?:the\s+)?(\p{Lu}[\p{L}-]{3,})/u.exec(after)?.[1];
  return subject !== undefined && !` ${normalised(`${title} ${shortTitle}`)} `.includes(` ${normalised(subject)} `);
}

const STAGE = /^\W{0,3}(?:\([^()]{1,120}\)\W{0,3}){0,2}(?:Preliminary\s+Objections?|Jurisdiction|Admissibility|Provisional\s+Measures|Reparations?|Request\s+for|New\s+Application|Order\s+of|Counter-Claims?)\b/;
const OTHER_STAGE = /^\s*\((?:Preliminary\s+Objections?|Jurisdiction|Provisional\s+Measures|Reparations?|Request\s+for|New\s+Application)/;
const PARTIES = /^(?:\s*\([^()]{1,80}\)){0,2}?\s*\(([^()]{3,80}?)\sv\.?\s([^()]{3,80})\)/;
const REPORTED = /^(?:\s*\([^()]{1,120}\)){0,2},?\s*\[?((?:19|20)\d\d)\]?\s+I\.?\s?C\.?\s?J/;
const REPORTER = /^\.?,?\s+\d{1,4}\s+((?:F\.|U\.S\.|S\.\s?Ct\.|Fed\.|WL)[\w.\s]{0,6})\s?\d/;

/** Whether a judgment between other parties, at another stage or in another report is meant. */
function isOtherCase(spelled: string, instrument: Instrument, { before, after }: Around): boolean {
  const { title } = instrument;
  if (/\sv\.?\s+(?:the\s+)?$/.test(before) || /^\s+v\.?\s/.test(after)) return true;
  if (/\sv\.?\s/.test(spelled) && bracketOfAnother(before, instrument)) return true;
  if ((STAGE.test(after) || OTHER_STAGE.test(after)) && !/Preliminary|Jurisdiction/.test(title)) return true;
  const parties = PARTIES.exec(after);
  if (parties && !(isItsParty(parties[1]!, instrument) && isItsParty(parties[2]!, instrument))) return true;
  const year = REPORTED.exec(after)?.[1];
  if (year !== undefined && instrument.adopted !== undefined && !instrument.adopted.startsWith(year)) return true;
  const reporter = REPORTER.exec(after)?.[1];
  return reporter !== undefined && !`${title} ${instrument.citation ?? ''}`.includes(reporter.trim());
}

/** `Certain Iranian Assets (Islamic Republic of Iran v. …`: the parties stand behind another case's name. */
function bracketOfAnother(before: string, { title, shortTitle }: Instrument): boolean {
  const name = /((?:\p{Lu}[\p{L}’'-]*\s+(?:(?:of|the|in|and|on|to)\s+)*){1,8})\($/u.exec(before)?.[1];
  if (name === undefined) return false;
  const held = ` ${normalised(`${title} ${shortTitle}`)} `;
  return !normalised(name).split(' ').some((word) => word.length > 2 && held.includes(` ${word} `));
}

/** Whether a party as written, perhaps abbreviated (`Nicar.`, `U.S.`), is one of the title's. */
function isItsParty(written: string, { title }: Instrument): boolean {
  if (/^\W*(?:[A-Z]\.?\s?){2,5}\W*$/.test(written) || /\b(?:Commissioner|United|Republic)\b/.test(written)) return true;
  const words = normalised(title).split(' ');
  return normalised(written).split(' ').some((word) => word.length > 1 && words.some((one) => one.startsWith(word)));
}

/** Kinds of paper about a law: `Section 4 of the GDPR guidelines` is none of its sections. */
const KINDS = ['guidelines?', 'guidance', 'guide', 'fact\\s?sheet', 'memo(?:randum)?', 'handbook', 'impact\\s+assessment', 'explanatory\\s+(?:report|memorandum|note)', 'proposal', 'implement(?:ing|ation)\\s+(?:act|acts|regulation|decision|law|rules)', 'toolkit', 'FAQs?', 'report', 'white\\s+paper', 'commission', 'working\\s+group', 'study', 'questionnaire', 'checklist', 'bill', 'summary', 'briefing'];
/** Words that part the name of a law from the kind of paper behind it: `the GDPR the Commission`, `the GDPR requires a report`. */
const PARTING =
  "the|an?|this|that|these|those|its?|their|his|her|any|every|each|all|no|some|such|l[aes]|les|las|los|el|une?|and|or|but|nor|by|on|to|in|for|from|with|as|at|if|when|where|which|who|shall|may|must|can|could|should|would|will|did|does|do|is|are|was|were|has|have|had|not|also|only|requires?|demands?|mandates?|allows?|permits?|obliges?|provides?|establish(?:es)?|creates?|foresees?|envisages?|contains?|covers?|governs?|regulates?|makes?|gives?|sets?|needs?|prescribes?|entails?|triggers?|applies|says|states|binds?|obligates?|directs?|tasks?|asks?";
const PAPER = new RegExp(`^\\s+(?:(?!(?:${PARTING})(?!\\p{L}))[\\p{Ll}-]+\\s+){0,2}(?:${KINDS.join('|')})(?![\\p{L}])`, 'iu');
/** What they begin with, which is sooner looked for: the pattern above takes V8 long to compile, which it puts off until it is first asked. */
const BEGINNINGS = new RegExp([...new Set(KINDS.map((kind) => kind.slice(0, 3)))].join('|'), 'i');

/** Whether what follows a name makes it the subject of another paper. */
export function isSubjectOfPaper(after: string): boolean {
  return BEGINNINGS.test(after) && PAPER.test(after);
}

/** `Article 2 of the Convention's protocol`: the provision is of a text beside the one named. */
export function isOfItsProtocol(after: string): boolean {
  return /^['’]s\s+(?:[\p{L}-]+\s+){0,3}?(?:protocols?|annex(?:es)?|explanatory|guidelines?|commentary|implementing|successor|predecessor|draft)(?!\p{L})/iu.test(after);
}
