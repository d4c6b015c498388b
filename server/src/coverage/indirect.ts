/** Questions that a sentence only tells of: "The paper asks which measures …", "It remains open who may …". The patterns are for small letters and do without the flags `i` and `u`, and without many optional words, with which they take long to compile. */

/** What a question begins with, in any language but Chinese; accents tell it from other words in Spanish. */
const WH = /(?<![a-zà-ÿа-яё])(?:whether|which|what|who|whom|whose|when|where|why|how|si|s['’]il|quels?|quelles?|qui|quand|comment|où|pourquoi|ce qu[ei'’]|qué|quién|quiénes|cuál|cuáles|cuándo|cómo|dónde|кто|кого|кому|чей|чья|чьи|что|как|какой|какого|какому|каком|каким|какие|каких|какая|какую|когда|где|почему|насколько)(?![a-zà-ÿа-яё])|(?<=, )[а-яё]{1,20}(?: [а-яё]{1,16}){0,2} ли(?![а-яё])/;
/** How far from the beginning of a sentence it does at most. */
const FAR = 110;

/** What stands between the verb and the question. */
const TO_WH = String.raw`(?: (?:us|itself|ourselves|themselves|again|first|next|soon|now|on|from|at|by|in|under|to|for|with|à|de|en|dans|sur|par|pour|jusqu['’]?|partir|depuis|quoi|a|desde|hasta|con|bajo|por|para|в|с|о|об|на|при|до|по|том|из|от|перед))*[,:]?\s*$`;
const CLAUSE = '[^,.;:]';

/** Texts, bodies and people who ask: not whom a rule speaks of, as "the State may ask which law applies". */
const ASKER = [
  String.raw`\b(?:paper|memo|memorandum|note|brief|document|report|study|section|chapter|article|annex|paragraph|questions?|questionnaire|committee|commission|parliament|ministers?|ministry|cabinet|government|delegations?|authors?|readers?|panel|seminar|we|many|some|they|colleagues|officials|members)\b${CLAUSE}{0,24}(?<!not|never) (?:asks?|asked|wonders?|[ei]nquires?|examines?|explores?|considers?|discuss|discusses)`,
  String.raw`\b(?:note|document|rapport|étude|section|article|mémoire|mémorandum|texte|commission|comité|parlement|ministre|gouvernement|délégations?|auteurs?|lecteurs?|nous|on|certains|beaucoup)\b${CLAUSE}{0,24}\b(?:demande|demandent|demandons|demandé|interroge|interrogent|interrogeons|examine|étudie|cherche à savoir)`,
  String.raw`\b(?:nota|documento|informe|estudio|sección|artículo|memorando|texto|comisión|comité|parlamento|congreso|ministr[oa]|gobierno|delegación|autor|lector|muchos|algunos)\b${CLAUSE}{0,24}\b(?:pregunta|preguntan|preguntó|plantea|examina|estudia)|^\W*(?:nos preguntamos|cabe preguntarse)`,
  String.raw`(?:записк|документ|доклад|стать|раздел|автор|комитет|министр|парламент|депутат|многие|мы)${CLAUSE}{0,24} (?:спрашива[а-яё]+|ставит(?:ся)? вопрос|зада[её]т(?:ся)? вопрос(?:ом)?|задаются вопросом|рассматрива[а-яё]+ вопрос)`,
];

/** What is told to be open. */
const OPEN = [
  String.raw`^\W*(?:it|this|that) (?:still |now )?(?:remains?|is|stays?)${CLAUSE}{0,20} (?:open|unclear|uncertain|undecided|unsettled|unresolved|doubtful|disputed|contested|(?:not|yet) (?:clear|settled|decided|known|certain|agreed)|to be (?:seen|settled|decided|clarified|determined|agreed)|question|issue)`,
  String.raw`^\W*(?:nobody|no one) (?:knows|can say)|^\W*we do not(?: yet)? know|^\W*(?:the|one|another|our)${CLAUSE}{0,14} question (?:is|remains)(?: of| as)?`,
  String.raw`^\W*(?:il )?(?:nous )?reste${CLAUSE}{0,12} à (?:savoir|déterminer|trancher|décider|voir|préciser|fixer|définir)|^\W*(?:il n['’]est pas${CLAUSE}{0,9} (?:clair|établi|certain|tranché|décidé)|on ne sait pas|nous ne savons pas|on ignore|la question (?:est|reste)${CLAUSE}{0,12})`,
  String.raw`^\W*(?:aún |todavía )?(?:(?:queda|falta|está) por (?:determinar|saber|decidir|definir|resolver|precisar|ver|aclarar)|no (?:está|queda) claro|no se sabe|no sabemos|la (?:cuestión|pregunta) es)`,
  String.raw`^[^а-яё]*(?:пока |вс[её] ещ[её] )?(?:оста[её]тся${CLAUSE}{0,24}|(?:не ?ясно|непонятно|неизвестно|не решено|не определено|мы не знаем))`,
];

/** Who has something to decide that is not decided. */
const UNDECIDED = [
  String.raw`^\W*(?:we|ministers|${CLAUSE}{0,8}\b(?:government|cabinet|parliament|delegation))\b${CLAUSE}{0,12} (?:must|have|has|needs?|ought|are|is|will|should)\b${CLAUSE}{0,16} (?:decide|settle|clarify|agree|choose)`,
  String.raw`^\W*(?:nous dev(?:ons|rons)|il (?:nous )?fa(?:ut|udra)|il nous (?:appartient|revient)|le (?:gouvernement|parlement|conseil) dev?(?:oit|ra))${CLAUSE}{0,16} (?:décider|trancher|choisir|convenir|préciser)`,
  String.raw`^\W*(?:debemos|ten(?:emos|dremos) que|ha(?:y|brá) que|nos (?:toca|corresponde)|el (?:gobierno|parlamento|congreso) (?:debe|tiene que|deberá))${CLAUSE}{0,12} (?:decidir|resolver|definir|aclarar|elegir|precisar)`,
  String.raw`^[^а-яё]*(?:нам|мы|правительств[оу]|парламенту?) ${CLAUSE}{0,8}(?:предстоит|долж[а-яё]+|нужно|надо|необходимо|следует)${CLAUSE}{0,8} (?:решить|уточнить|договориться)`,
];

const BEFORE = [ASKER, OPEN, UNDECIDED].map((some) => new RegExp(`(?:${some.join('|')})${TO_WH}`));

const SHUI = '(?:是否|哪|何|谁|如何|怎样|怎么|什么|多大|能不能|可否|应否)';
const CHINESE = new RegExp(
  [
    '(?:文件|文|报告|备忘录|说明|论文|章|委员会|议会|部长|代表团|我们|作者|有人|读者)(?:还|也|首先|要|曾|常)*(?:提出的?问题是|问(?!题)|询问|追问|探讨|讨论|考察)',
    '^[\\s*_“>-]*(?:我们)?(?:现在|目前|仍|尚|还|至今)*(?:不清楚|不明确|不确定|未明确|未确定|没有定论|不知道|未决定|说不清)',
    '^[\\s*_“>-]*(?:我们|我方|我国|政府|议会|国会)(?:还|仍|尚|首先|现在)*(?:必须|须|需要?|要|应当?|得)(?:先|尽快)?(?:决定|商定|回答)',
  ].map((one) => `(?:${one})[^。；：]{0,40}${SHUI}`).join('|'),
);

/** What answers the question in the same sentence. */
const ANSWERED = /[:;：；](?=.{12})|\banswer|\b(?:conclude|recommend|propose|find)s\b|\brépon|\brespond|\brespuest|ответ|回答|答案|\bbut\b|\bmais\b|\bpero\b|(?<![а-яё])но(?![а-яё])|但/;

/** Whether a sentence in small letters only tells of a question. */
export function asksIndirectly(text: string): boolean {
  const wh = WH.exec(text.slice(0, FAR));
  const asks = wh ? BEFORE.some((one) => one.test(text.slice(0, wh.index))) : CHINESE.test(text);
  return asks && !ANSWERED.test(text.slice(wh?.index ?? 0));
}
