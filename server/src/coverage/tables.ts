import type { Block, Part } from '../memo/block.ts';
import { partsOf } from '../memo/parts.ts';
import type { Whole } from './context.ts';
import { Cue } from './cues.ts';
import { headingKind, wordsOfHeading } from './headings.ts';
import { isLabel } from './signals.ts';
import type { Sentence } from './signals.ts';
import { Speaker, speakerOf } from './speaker.ts';

/** Half words up to which the first cell of a row with the name of a State says no more than whose it is: "Uruguay (our position of May)". */
const NAMED_LABEL = 16;

/** Letters of the longest header or reply. */
const LONGEST = 80;

const NO_COLUMNS: ReadonlySet<number> = new Set();

const wordsOfCell = (text: string): string => wordsOfHeading(text).replace(/[\s.:：。]+$/, '');

/** A table as its cells are read one after the other: what its header and its replies tell of its rows and columns, and whose these are. */
export class Table {
  /** Its rows report what others hold, or only list matters. */
  readonly kind: 'others' | 'listing' | undefined;
  /** The rows on which the reply says that there is none yet, and the columns of what is not agreed on. */
  private readonly openRows: ReadonlySet<number>;
  private readonly openColumns: ReadonlySet<number>;
  /** The columns of what is on the table, beside one of replies. */
  private readonly drafts: ReadonlySet<number>;
  /** By their numbers, whose the columns are. */
  private columns: Speaker[] = [];
  /** Whose row it is: that of the country that a cell names and nothing else, or the memo's own. */
  private row = Speaker.None;

  constructor(private readonly block: Block) {
    const cells = partsOf(block).filter((part) => part.kind === 'cell');
    const headers = cells.filter(({ row }) => row === 0).map((cell) => ({ column: cell.column, words: this.wordsIn(cell) }));
    const columnsOf = (pattern: RegExp): ReadonlySet<number> => new Set(headers.filter(({ words }) => pattern.test(words)).map(({ column }) => column));
    const replies = columnsOf(REPLY_COLUMN);
    const isReply = ({ row, column }: Part): boolean => row > 0 && column > 0 && replies.has(column);
    this.openRows = new Set(cells.flatMap((cell) => (isReply(cell) && NO_REPLY.test(this.wordsIn(cell)) ? [cell.row] : [])));
    this.openColumns = columnsOf(NO_REPLY);
    this.drafts = headers.some(({ words }) => LINE_COLUMN.test(words)) ? columnsOf(DRAFT_COLUMN) : NO_COLUMNS;
    this.kind = tableKind(headers);
  }

  /** Another row begins. */
  begin({ row }: Part): void {
    this.row = Speaker.None;
    if (row === 0) this.columns = [];
  }

  /** Whose a cell is: its row's, else its column's. Beside a column that is headed as the memo's own, those of States are others'. */
  speakerOf({ column }: Part): Speaker {
    if (this.row !== Speaker.None) return this.row;
    const speaker = this.columns[column] ?? Speaker.None;
    return speaker === Speaker.Unknown && this.columns.includes(Speaker.Itself) ? Speaker.Other : speaker;
  }

  /** Whether a cell stands in a row to which there is no reply yet, or in a column of what is not agreed on. */
  isOpen({ row, column }: Part): boolean {
    return this.openRows.has(row) || (row > 0 && this.openColumns.has(column));
  }

  /** Takes note of a sentence that was read. */
  note(sentence: Sentence, whole: Pick<Whole, 'self'>): void {
    const { part, speakers, cues, length } = sentence;
    const isItsLabel = isLabel(sentence) || (speakers.countries.length === 1 && length <= NAMED_LABEL);
    if (speakers.isAlone) this.row = speakerOf(sentence, whole);
    else if (part.row > 0 && part.column === 0 && (cues & Cue.Ours) !== 0 && isItsLabel) this.row = Speaker.Itself;
    if (part.row === 0 && (this.columns[part.column] ?? Speaker.None) === Speaker.None) this.columns[part.column] = this.headOf(sentence, whole);
  }

  /** Whose the column is of which a sentence is the header. */
  private headOf(sentence: Sentence, whole: Pick<Whole, 'self'>): Speaker {
    const { isAlone, isAttributed } = sentence.speakers;
    if (isAlone || isAttributed || sentence.speakers.countries.includes(whole.self)) return speakerOf(sentence, whole);
    const header = this.block.text.slice(sentence.start, sentence.end);
    const isOfState = sentence.speakers.countries.length + sentence.speakers.beside.length > 0 && PUT_FORWARD.test(wordsOfCell(header));
    if (isOfState || this.drafts.has(sentence.part.column) || headsOthers(header)) return Speaker.Other;
    return (sentence.cues & Cue.Ours) !== 0 ? Speaker.Itself : Speaker.None;
  }

  private wordsIn({ start, end }: Part): string {
    return end - start > LONGEST ? '' : wordsOfCell(this.block.text.slice(start, end));
  }
}

/** Headers of a column of replies, and replies that there is none yet. */
const REPLY_COLUMN = /^(?:the |our |proposed )?(?:repl(?:y|ies)|responses?|answers?|positions?|lines?(?: to take)?|comments?|remarks?|instructions?|decisions?|stance|views?|réponses?|avis|remarques|instructions?|(?:notre )?ligne|décisions?|respuestas?|observaciones|instrucci(?:ón|ones)|(?:nuestra )?línea|posici(?:ón|ones)|posturas?|decisi(?:ón|ones)|ответы?|(?:наша )?(?:позици[яи]|линия)|указани[ея]|замечани[ея]|решени[ея]|(?:我方|我国)?(?:答复|回复|立场|意见|决定|指示))$/;
const NO_REPLY =
  /^(?:(?:still )?(?:pending|(?:left )?open|disputed|contested|bracketed|in brackets|undecided|deferred|outstanding)|under (?:study|review|consideration|discussion)|to be (?:decided|discussed|determined|agreed|considered)|no (?:position|view|reply|answer|decision|instructions?)(?: (?:yet|so far))?|not (?:yet )?(?:decided|agreed)|(?:scrutiny )?reserved?|(?:seek|await(?:ing)?) instructions|tb[dca]|en (?:attente|suspens)|à l['’]étude|à (?:décider|déterminer)|pas de position|réservée?|réserver?|pendiente|en estudio|por (?:decidir|definir)|sin posición|reserva|reservad[oa]|reservar|на рассмотрении|изучается|прорабатывается|отложено|не определен[ао]?|нет позиции|оговорка|запросить указания|保留|请示|待定|待议|研究中|暂不表态|无立场|尚未决定)$/;

/** Headers of a column of what is on the table, beside one of what the delegation says to it: comments explain what is the memo's own. */
const LINE_COLUMN = /^(?:the |our )?(?:repl(?:y|ies)|responses?|positions?|lines?(?: to take)?|instructions?|stance|réponses?|(?:notre )?ligne|respuestas?|posici(?:ón|ones)|posturas?|(?:nuestra )?línea|ответы?|(?:наша )?(?:позици[яи]|линия))$|^(?:我方|我国)?(?:答复|回复|立场)$/;
const DRAFT_COLUMN = /^(?:the )?(?:current|present|existing|draft|negotiating|consolidated|chair['’]s|co-chairs['’]) (?:text|draft|wording|language)$|^texts? (?:on the table|as it stands|under negotiation)$|^(?:le )?texte (?:actuel|en discussion)$|^(?:el )?texto (?:actual|en discusión)$|^(?:нынешний|текущий|обсуждаемый) текст$|^(?:现有|现行|当前|谈判)(?:案文|文本)$/;
/** Headers that tell of what somebody has put forward, which is another's where they name a State beside it; and those of who presides or writes for all. */
const PUT_FORWARD = /^(?:the )?(?:proposals?|texts?|drafts?|amendments?|wording|suggestions?|propositions?|textes?|amendements?|propuestas?|textos?|enmiendas?|предложени[ея]|поправк[аи]|текст)(?![\p{L}])|(?:提案|案文)$/u;
const BY_CHAIR = /^(?:the )?(?:proposals?|texts?|drafts?) (?:of|by|from) the (?:co-)?(?:chairs?|chairman|facilitators?|secretariat|rapporteur|bureau)$|^(?:proposition|texte|projet) d(?:u|e la) (?:président|présidence|facilitateur|secrétariat|bureau)$|^(?:propuesta|texto|proyecto) de(?:l| la) (?:presidente|presidencia|facilitador|secretaría|mesa)$|^(?:предложение|текст|проект) (?:председателя|секретариата)$|^(?:主席|秘书处)(?:提案|案文)$/;

const OTHERS_COLUMN = /^(?:state|states|country|countries|actor|delegation|speaker|party|government|author|source|who|état|pays|délégation|estado|país|delegación|autor|государство|страна|делегация|автор|国家|代表团|作者)$/;
const STATUS_COLUMN = /^(?:status|state of play|progress|owner|action|due|deadline|when|task|statut|estado|responsable|статус|срок|状态|进度)$/;

/** Headers of a column that tells what others hold. */
const OTHERS_HEADER =
  /^(?:the |our )?(?:neighbou?rs?|partners?|counterparts?|opponents?|other (?:side|party|parties|states?|delegations?)|others)(?:['’]s?)?(?: (?:positions?|lines?|views?|proposals?|texts?))?$|^(?:what )?(?:they|their|theirs)(?: (?:positions?|lines?|views?|proposals?|texts?|say|hold|want|propose))?$|^(?:les |nos )?(?:voisins?|partenaires?|l['’]autre partie|autres (?:états|parties))$|^leur (?:position|ligne|proposition)$|^(?:el |la |los |nuestros )?(?:vecin[oa]s?|soci[oa]s?|otra parte|otros estados|contraparte)$|^(?:наши )?(?:сосед[иь]?|партн[её]ры?|другая сторона|другие государства)$|^их (?:позиция|линия|предложение)$|^(?:likely )?(?:positions?|views?|lines?) of (?:the )?others?$|^(?:our |the )?all(?:y|ies)$|^(?:opposing|dissenting|minority|other) views?$|^g-?77$|^(?:text of the )?(?:zero|first|revised|rolling) draft$|^text proposed by (?!us$|(?:the )?(?:government|ministry|delegation|minister)\b).+$|^(?:the )?chair['’]s (?:text|draft|proposal)$|^positions? des autres(?: états| pays)?$|^otr[oa]s(?: estados| países| posiciones)?$|^posici(?:ón|ones) de (?:los )?otros(?: estados| países)?$|^(?:позици[яи] )?други(?:е|х)(?: государств(?:а)?)?$|^(?:邻国|对方|他国|他方|伙伴|其他国家|各方|盟国)(?:的)?(?:立场|观点|意见)?$/;

/** Whether a header cell says that its column tells what others hold. */
function headsOthers(header: string): boolean {
  const words = wordsOfCell(header);
  return header.length <= LONGEST && (OTHERS_HEADER.test(words) || BY_CHAIR.test(words) || headingKind(header) === 'others');
}

function tableKind(headers: readonly { readonly column: number; readonly words: string }[]): Table['kind'] {
  if (headers.some(({ column, words }) => column === 0 && OTHERS_COLUMN.test(words))) return 'others';
  return headers.some(({ column, words }) => column > 0 && STATUS_COLUMN.test(words)) ? 'listing' : undefined;
}
