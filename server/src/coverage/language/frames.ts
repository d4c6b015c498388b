/**
 * How sentences say who speaks, and whether they state, promise, ask or leave out: rules of matching/pattern.ts by the frame they show.
 * Five languages side by side; the words of one rarely mean anything in another.
 */
export type FrameName = 'own' | 'other' | 'exclude' | 'promise' | 'norm' | 'meta' | 'placeholder' | 'endorse' | 'onward' | 'country' | 'contrast' | 'proposal';

/** Concepts that only frames use. */
export const FRAME_CONCEPTS: readonly (readonly [name: string, choices: readonly string[]])[] = [
  ['we', [
    'we|our|ours|us|i|my / this|the present memo*|paper|strategy|statement|position|policy|act|law|regulation|convention|agreement|brief|draft|bill|document|government|protocol|treaty|directive|note / the government|republic|delegation|administration|union',
    'in our view|opinion / my government|delegation|country / our|my|this government|delegation / the parties / each party / a party / member states',
    'nous|notre|nos|je|mon / le gouvernement|la republique / la presente|le present / nosotros|nuestr*|mi / el gobierno|la republica / el|la|este|esta presente|memorando|documento / este|esta documento|memorando|estrategia|declaracion|posicion',
    'reiteramos|rechazamos|afirmamos|consideramos|sostenemos|proponemos|apoyamos|reafirmamos|creemos|defendemos|estimamos|saludamos|reconocemos|hacemos|pedimos|exigimos|denunciamos|condenamos / мы|наш*|нас|нам|настоящ* / 我们|我国|我方|中方|本文件|本法|本条例|本国政府',
  ]],
  ['say', [
    'said|says|argue|argues|argued|contend*|assert|asserts|asserted|maintained|suggested|suggests|recalled|warned|believe|believes|considers|thinks|wrote|writes|stated|proposes|proposed|announced|told|declares|declared|insists|insisted|summarised|summarized|claimed|accused|emphasised|stressed|opined|concluded|remarked|objected|explained|commented|complained / considered|reported|reports that',
    'claim|claims|claiming that / claims authority|jurisdiction|competence|reach|power / hold|holds|held|maintain|maintains|note|notes|noted|find|finds|states|state that / takes|take|took the view|position / is|are of the view|opinion|position / wants|wanted [a|the] [text|paragraph|clause|to] / goes on to say|add|argue|explain|note / calls it|for|the|coercive / seek|seeks|sought to / starts|proceeds|begins from / asked|asks|ask|demands|demanded|called|calling for|on / drew attention / put forward / in reply|response / voiced|expressed|doubts|doubted|prefers|preferred|favours|favoured / sees|regards|regarded|reads',
    'declare|declaree|estime|estiment|soutien*|affirm*|selon|rappell*|rappele|propose|proposent|considere*|pretend*|juge que|a dit|ont dit|a demande|demande que|indique / afirm*|sostien*|sostuvo|declaro|considera|estima|opina|senal*|dijo|propuso|propone|advirti*|recordo|pidio|plante*|argument* que',
    'заявил*|заявля*|считает|считают|сообщ*|утвержда*|напомнил*|предложил*|предлагает|полагает|полагают|отметил*|подчеркнул*|настаива*|выступает|указал*|призвал* / 表示|认为|称|指出|主张|说|强调|提出|声称|呼吁',
  ]],
  ['speaker', [
    'delegation*|delegate*|scholar*|academic*|expert*|author*|professor|commentator*|critic*|some|others|many|most|minority|majority|neighbour*|neighbor*|diplomat*|spokes*|minister said|companies|industry|group|camp|school|opponents|proponents|representative*|participants|speaker*|official*|analyst*|newspaper|lawyer*|writers|researchers|observers|ngo*|bloc|capital|ally|allies|partner*',
    'other|another|certain|several|western|eastern|northern|southern|few state|states|country|countries|government*|delegation*|members|capitals / the nordic|baltic|chinese|russian|american|french|german|dutch|british|estonian|cuban|iranian|australian|canadian|japanese|finnish|israeli|indian|brazilian|swiss',
    'delegation|delegations|experts|auteurs|certains|d autres|plusieurs / delegacion*|expertos|autores|algunos|otros|varios|quienes / делегаци*|эксперт*|учен*|некоторы*|ряд|мид|представител*|автор*|газета|собеседник* / 代表|专家|学者|一些|有的|部分国家|某些|部长|企业',
  ]],
];

const frames: Readonly<Record<FrameName, readonly string[]>> = {
  own: [
    '{we} >6 {say}', '{we}', 'it is our', 'the line|position of|is', 'должн*|следует|недопустим*|обеспечить',
  ],
  other: [
    '{speaker} >8 {say}', '{say} - {we}', 'according to|in the view of|opinion of|words of|in ..3 view|opinion|eyes - international law / article|charter|convention|act / {we}',
    'selon|d apres la|le|les|un|certains|l - droit|article|charte / segun|a juicio de|en opinion de - derecho|articulo|carta|convenio / по словам|по мнению|согласно позиции|с точки зрения / 据', '在 >10 看来',
    'under the|a|its|their law|statute|legislation|act|code|rules|bill of|in ..6 neighbour*|neighbor*|home country|another|other|foreign|provider* / law|statute|legislation of ..3 neighbour*|another|foreign',
    'its|their|his|her parliament|courts|government|legislature|law|act|paper|statement|authorities > has|have|had|wrote|extended|holds|says|claims',
    '{speaker} > want*|refus*|argu*|reject*|warn*|insist*|seek*|attempt* / attempts|intentos|tentatives|попытк* to|de',
  ],
  exclude: [
    'no position|view|stance / not taken|take|takes|taking [a|any] position|stance|view / without prejudice to|prejudging ..3 question|position|view / outside|beyond|not within [the] scope|mandate|remit|ambit / out of scope / not address*|deal*|treat*|cover*|discuss*|consider*|examin*|concern* ..8',
    'does|do|will|shall not address|deal|treat|cover|discuss|examine|consider|enter|touch|pronounce|concern|extend to / leave*|left ..6 to [a|the|another] [companion|separate|other|second|later|future] paper|memo|document|statement|text|edition|note / leaves|left aside|open / is silent on / silent on|about / says little|nothing about / not|never taken|formed a view|position / reserve* [its|our] position|view',
    'confined|limited|restricted to ..4 below|peacetime / not [be] read|construed|understood ..2 as / does not itself state / not the subject / no ..2 part of this / not dealt with / treated|covered|dealt with elsewhere|separately|in another|in the annual|in a separate',
    'ne se prononce|traite|aborde|prend|couvre pas / ne sont|est pas traite*|aborde*|examine* / hors [du] champ|perimetre|cadre|sujet / n est pas l objet / no se pronuncia|aborda|trata|examina|ocupa|incluye / fuera del ambito|alcance / queda*|quedan fuera / no toma|adopta|fija posicion / sin perjuicio de',
    'не рассматрива*|затрагива*|касается|выражает|определя*|занимает / вне рамок|за рамками|не входит / не является предметом / 不涉及|不讨论|不表明|不属于本|不作评论|不持立场|暂不|不予讨论|另行规定|另文',
  ],
  promise: [
    'be [later] address*|drafted|added|dealt|treated|completed|inserted|covered|discussed|examined|considered|developed|defined|decided|determined|taken|studied|supplied|explored - within|through|by consultation',
    'will follow|come later|be written|come in / to follow / to come / follow once|when|after|later|in / section|chapter|bill|part|paper|edition|annex|text|version|memo|strategy will|shall|would [later] define|address|cover|deal|treat|set|contain|explain|describe|clarify|state / next|second|later|future version|edition|paper|memo|draft / in due course / at a later stage|date / remains to be|is yet to be|not yet been / may wish to / invited to discuss|consider',
    'sera|seront|fera|feront [ulterieurement] traite*|aborde*|examine*|ajoute*|complete*|redige*|precise* / feront|fera l objet / se examin*|abord*|trat*|incluir*|defin*|complet*|desarrollar* ..5 posterior|despues|proxim*|otro|siguiente|posteriormente / sera*|seran tratad*|abordad*|examinad*|definid* / documento posterior',
    'будет|будут [позднее] рассмотрен*|определен*|добавлен*|дополнен*|подготовлен*|изложен*|внесен* / 将另行|待定|稍后|后续|将予以规定|另行',
  ],
  norm: [
    '{shall} / may|can|cannot|will|apply|applies|applicable|govern|governs|govern*|recognise*|recognize*|affirm*|reaffirm*|reiterat*|support*|reject*|oppose*|uphold*|respect|respects|adhere*|committed|commitment|insist*|believe|hold|consider|regard|remain|remains|entitled|has|have|is|are|enjoy*|exercise*|build*|rest|rests|call for|demand*|promote*|ensure*|protect*|safeguard*|strengthen*|extend*|reserve*|expect|agree|bound|depends|belongs|follow|comply|defend|guide*|treat',
    'peut|peuvent|s applique*|vaut|regit|regiss*|est|sont|reconnai*|reaffirm*|rappel*|rejet*|respect*|demeure*|constitue*|fonde*|repose*|veill*|entend|dispose* / puede*|aplica*|rige*|es|son|reconoc*|reafirm*|reiter*|rechaz*|respet*|apoy*|promov*|constituye*|exige*|tiene*|corresponde*',
    'является|являются|строится|строятся|основан*|применя*|распространя*|имеет|имеют|уважа*|признае*|поддержива*|выступаем|обеспеч*|вправе|развива*|содейств* / 适用|坚持|尊重|反对|支持|维护|应|不得|有权|享有|必须|推动|促进|是|主张|倡导|加强|确立|遵守',
  ],
  meta: [
    'deals|dealing|deal with / is about / this|the section|chapter|part|paper|memo|note|minutes|agenda|paragraph|survey|report > covers|deals|discusses|treats|outlines|addresses|examines|explores|contains|lists|summarises|summarizes|says|sets out / enclosed / a|one paragraph|clause|text on|that would / discussed|debated|met|raised|mentioned|survey* ..4 times|twice|year|session|week|colleagues / agenda item / page numbers / items|points|topics|questions to be / the|a question|debate|discussion|controversy on|about|of|over|whether|remains|is whether / subject of|to debate|controversy|dispute / fixes the questions / asked what|whether / what we mean',
    'question|debat|discussion de|du|sur|est renvoy* / faut il / la cuestion|el debate / вопрос о|об|обсуд*|предмет* спор* / спор* о|об / 会议讨论|讨论了|议题|争论 / rather than|instead of|suggested putting',
  ],
  placeholder: ['tbd|tbc|todo|tba|xxx|lorem / to be completed|drafted|determined|confirmed|added|written|decided|supplied / text to follow|come / to follow|come from / placeholder / coming soon / a completer|rediger|venir / a definir / por completar|definir|redactar / pendiente de / будет дополнен* / подлежит уточнению / заполнить / 待补充|待定|待完善|略|暂缺|待拟']
  ,
  endorse: [
    '{we} + share|adopt|endorse|agree|align|associate|subscribe|join|support|concur|second|approve + view*|position*|paper*|statement*|them|it|analysis|reading|approach|line|same|section|with + in full|fully|adopt|as ours|our own|section|above|them|this|that|entirely|reading|without reservation|as the position',
    'nous|notre + partageons|faisons|souscrivons|adoptons|approuvons|reprenons / compartimos|suscribimos|hacemos nuestr*|adherimos|adoptamos / {we} ~ разделя*|поддержива*|присоединя* + позици*|мнени*|взгляд*|подход* / 我们|我国|中方 + 赞同|同意|支持|采纳 + 立场|观点|主张|上述|意见',
  ],
  onward: ['it|its|they|their|he|she|his|her|this|these|such|also|and|moreover|furthermore|further|finally|by contrast|in its|in their|on / il|elle|ils|elles|son|sa|ses|leur / el|ella|ellos|su|sus / он|она|они|его|ее|их|при этом|также / 其|该国|他|她|他们|同时|此外'],
  country: [],
  contrast: ['but|however|nevertheless|nonetheless|yet|still|conversely / mais|cependant|toutefois / pero|sin embargo|no obstante / но|однако|тем не менее / 但|然而|不过'],
  proposal: ['propose*|proposed|suggested|recommend*|draft|insert|following|clause|wording|language|article|provision / proposons|libelle|suivant*|projet / proponemos|propone*|siguiente*|texto / предлага*|следующ*|формулировк* / 建议|如下|拟|条文 / reads|should say|should read'],
};

export const FRAMES: readonly (readonly [frame: FrameName, patterns: readonly string[]])[] = Object.entries(frames) as [FrameName, readonly string[]][];
