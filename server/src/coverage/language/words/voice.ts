import type { Words } from '../class.ts';

/** Words for who says it, and how. */
export const VOICE: Words = [
  ['norm', [
    'shall|must|should|may|ought|entitled|obliged|obligation*|duty|duties|right|rights|prohibited|forbidden|lawful*|unlawful*|permitted|allow*|cannot|prohibition|obligat* / may not / must not / shall not / required to / has the right / is to / are to / bound to',
    'doit|doivent|devra*|peut|peuvent|droit|droits|oblig*|devoir*|interdit*|licite*|illicite*|faut / il convient / est tenu* / sont tenu* / ne saurai*',
    'debe|deben|debera*|puede|pueden|podra*|derecho*|oblig*|deber|deberes|prohib*|licit*|ilicit*|corresponde|cabe / esta* facultad*',
    'должн*|долж*|вправе|обяз*|может|могут|право|права|запрещ*|следует|надлежит|недопустим*|правомерн*|неправомерн*|подлеж*|необходимо / не может / имеет право',
    '应|应当|必须|不得|有权|可以|须|義務|义务|权利|禁止|應|應當|得|不应',
  ]],
  ['hold', [
    'consider*|hold|holds|believe*|reaffirm*|affirm*|recognis*|recogniz*|support*|reject*|oppose*|insist*|maintain*|propose*|recommend*|accept*|welcome*|stress*|underlin*|declar*|endors*|committed|deny|denies / of the view / call* for / call* on / is convinced / we see / in our view / our position / our view / position of',
    'considere*|estime*|reaffirm*|affirm*|reconnai*|soutien*|rejett*|appel*|insist*|propos*|recommand*|accept*|soulign*|rappel* / est d avis / s oppose* / a notre avis / notre position',
    'consider*|estim*|opin*|reafirm*|afirm*|reconoc*|apoy*|rechaz*|llam*|insist*|propon*|recomiend*|acept*|subray*|reiter* / se opone* / a nuestro juicio / nuestra posicion',
    'счита*|полага*|исход*|подтвержд*|призна*|поддержива*|отверга*|выступа*|призыва*|настаива*|предлага*|рекоменд*|подчеркива*|заявля* / на наш взгляд / наша позиция',
    '认为|主张|重申|承认|支持|反对|呼吁|坚持|提议|建议|立场|强调|申明|倡导|主張|坚决|尊重',
  ]],
  ['say', [
    'said|says|adds|added|argue*|claim*|contend*|assert*|suggest*|told|wrote|writes|written|reported|noted|observed|remarked|thinks|quoted|warned|urged|announced|complain*|spoke|asked|replied|sees|explain*|concludes|recalls / has|have put_it / puts|put it / according to / in the words of / in its paper / notes that / opinion of',
    'selon|affirm*|pretend*|soutien*|declar*|estiment|avance*|juge*|rapporte*|ajoute*|ecrit|voit|precise*|conclut / d apres / a dit / a declare / a indique',
    'segun|afirm*|sostien*|sostuv*|declar*|dijo|dijeron|senal*|opinan|alega*|inform*|anad*|agreg*|escrib*|explic*|concluy* / en palabras de',
    'утвержда*|заявил*|отметил*|сообщил*|указал*|считают|согласно|подчеркнул*|выразил*|добавляет|пишет|пишут|поясня*|говорит|видит / по мнению / по словам',
    '认为|表示|指出|声称|称|据|提出|宣称|指責|說|说|報道|报道|发言|补充|写道|写到|解释|看来',
  ]],
  ['someothers', [
    'g7|g20|brics|osce|oecd|microsoft|google|amazon|opposition|critics|scholars|authors|experts|academics|commentators|professor|neighbours|neighbour|they|delegat*|spokes*|western|opponents|minority|majority|diplomat*|researchers|journalist*|column*|speaker*|participants / some states / other states / several states / certain states / many states / some delegations / some governments / group of states / think tank* / widely|commonly|generally held|shared view|opinion|reading / prevailing|dominant|majority view|opinion|reading / in the literature / secretary general / council of europe holds|considers|says|believes|recommends / downing street / industry|trade|business association*|federation*|group* / law firm / speech|lecture|interview|article|essay|blog|book of|in|by / he|she|they writes|write|wrote|says|said|argues|argued|adds|added|thinks|believes|holds|held|notes|concludes|told / in|on his|her|their view|opinion|reading|eyes|words|judgment / his|her|their view|reading|letter|paper / as he|she|they put|puts|see|sees',
    'auteurs|experts|delegation*|critiques|professeur*|chercheur*|opposants|diplomat*|participants / certains etats / d autres / plusieurs etats / selon|d_apres lui|elle|eux / a ses|leurs yeux / a son|leur avis|sens / ecrit|dit|ajoute|estime|pense|soutient il|elle',
    'oposicion|autores|expertos|delegacion*|criticos|profesor*|investigador*|diplomat*|participantes / algunos estados / otros estados / varios estados / a su|sus juicio|ojos|entender|parecer / en|segun su opinion|lectura / segun ella|ellos / escribe|dice|anade|sostiene|afirma ella',
    'оппозици*|брикс|отдельные|эксперт*|учен*|автор*|делегаци*|критик*|профессор*|западн*|дипломат*|участник*|исследовател* / некоторые государства / ряд государств / другие государства / по его|ее|их мнению|словам|оценке|убеждению / на его|ее|их взгляд / пишет|считает|полагает|говорит он|она / пишут|считают|полагают ..1 авторы|эксперты|юристы',
    '有观点认为|有意见认为|七国集团|金砖|二十国集团|一些国家|有的国家|部分国家|个别国家|西方|学者|专家|代表团|教授|與會者|与会者|有人|批评者|记者|他认为|她认为|他们认为|其认为|他写道|她写道|在他看来|在她看来|在其看来|持此说|据其|依其见解',
  ]],
  ['adopt', [
    'share|shares|adopt|adopts|endorse|endorses|concur|concurs|subscribe|subscribes|align|aligns|associates / agree with / agrees with / make it our own / makes it its own / same view / associate ourselves / supports this view / think|thinks so_too',
    'partage|partageons|souscrit|souscrivons|adherons|rallie|rallions|approuvons / faisons notre|notres / fait sienne / pensons de_meme / reprend|reprenons a son_compte|notre_compte',
    'compartimos|comparte|suscribimos|suscribe|adherimos|adhiere / hacemos nuestra|nuestro / hace suya|suyo / coincidimos con / asume|asumimos por_entero|como_propia|como_propio / pensamos lo_mismo',
    'разделяем|разделяет|присоединяемся|присоединяется / согласны с / согласна с / поддерживаем эту / придерживается|придерживаемся того_же|такого_же|тех_же / это и наша позиция',
    '赞同|采纳|我们同意|我国同意|我方同意|贊同|认同|附议|也是我国立场|也是我国的立场|也是我方立场|也是我方的立场|持相同立场|看法一致|立场一致',
  ]],
  ['exclude', [
    'takes no position / take no position / no position on / no view / outside the scope / beyond the scope / out of scope / not address* / not deal / not cover* / not discuss* / leave* aside / left aside / left open / leave* open / set aside / without prejudice / silent on / not treated / not taken up / not here / not examined / reserves its position / does not express / outside its mandate / outside the mandate / not part of / is not about / will not enter',
    'reserve*|ecart* / ne prend pas position / hors du champ / hors du perimetre / n aborde pas / ne traite pas / laisse de cote / laisse ouvert* / sans prejudice / sans prejuger / n entre pas / ne se prononce pas / n est pas traite*',
    'exclu* / no toma posicion / fuera del alcance / no aborda / no trata / deja de lado / deja abiert* / sin perjuicio / no se pronuncia / no entra / queda* fuera / se reserva',
    'не занима* позици* / за рамками / не рассматрива* / не затрагива* / вне рамок / оставля* открыт* / без ущерба / не высказыва* / не входит / не касается / остав* в стороне / остается открыт*',
    '不表态|不持立场|不在本|范围之外|不涉及|不讨论|暂不|留待|不作|不予讨论|搁置|另行|不影响|保留立场|不在讨论范围',
  ]],
  ['promise', [
    'forthcoming|companion / later paper / separate paper / another paper / next edition / will be addressed / will be dealt / will be treated / will be set out / will be taken up / in due course / later stage / future paper / annex will / to follow / at a later / follow up paper / separate memo* / will return to / second part',
    'ulterieur*|viendra / note separee / autre note / prochaine edition / sera traite* / seront traite* / sera abord* / fera l objet / en temps utile / a venir',
    'posterior* / documento aparte / otro documento / proxima edicion / se tratara* / se abordara* / sera objeto / en su momento / mas adelante',
    'позднее|впоследствии|позже / в отдельн* / следующ* редакц* / будет рассмотрен* / будут рассмотрен* / будет изложен* / в дальнейшем',
    '另文|下一版|将另行|后续|以后|稍后|另行说明|下一步|日后|將另',
  ]],
  ['whether', [
    'whether|question*|unclear|undecided|unsettled|debate*|controvers*|disputed|incert*|debat*|discut*|incierto*|вопрос*|ли|неясн*|спорн*|дискусси*|дебат*|是否|问题|爭議|争论|尚不|有待|未定|不明确 / open issue / open question / remains to be / not clear / si le / la question / si la / si el / la cuestion',
  ]],
  ['neg', [
    'not|no|never|nor|neither|without|nothing|none|cannot|ne|pas|aucun*|jamais|ni|sans|nul|ningun*|nunca|sin|nada|tampoco|не|нет|ни|никогда|без|никак*|不|没有|无|未|非|否|沒有|無',
  ]],
  ['history', [
    'previous*|history|formerly|earlier|ruled|had|was|were|etait|etaient|fut|autrefois|histoire|fue|fueron|hubo|adopto|antes|historia|был*|было|были|принят*|ранее|истори*|曾|年前|已于|通过了|历史|过去|当时|去年 / last year / in 19 / adopted in / was adopted / were adopted / years ago / since then / in the past / at its session / held that / judgment of / a adopte / en 20 / annee derniere / в прошлом',
  ]],
  ['placeholder', [
    'tbd|tbc|placeholder|insert|xx|xxx|pendiente|уточн*|дополнить|заполнить|待定|待补|待填|待补充 / to be completed / to be added / to be drafted / to be determined / to be confirmed / a completer / a rediger / a preciser / por completar / por redactar',
  ]],
  ['option', [
    'option|options|alternative*|scenario*|variant*|opcion*|variante*|вариант*|方案|选项',
  ]],
  // What is said to stand elsewhere or nowhere, in words that say nothing else: not in so general ones as those of `exclude`.
  ['aside', [
    'outside|beyond|out_of the|its|our|this scope|mandate|remit|ambit / out of scope / outside|beyond the scope / falls|fall outside this|the|our memo|paper|note|position|remit|mandate / takes|take|took|taking|expresses|express no ..1 position|view|stance / no position|view on|is_taken|is_expressed / silent on / is|are|was|were not ..1 addressed|treated|discussed|examined|dealt / not the subject of / this|our memo|memorandum|paper|note|position|document|brief|statement|report|text does|will|shall not ..1 address|deal|treat|discuss|examine|touch|cover / we do|will|shall not ..1 address|discuss|examine|deal_with / another|separate|later|companion|forthcoming|second|future|next paper|memo|memorandum|note|document|edition|report / left to another|a_later|a_separate|the_next|part|others / leaves|leave ..3 to another|a_later|a_separate|the_next|part / reserves|reserve its|our|their position|view / has|have not|yet ..1 determined|decided|formed|settled|reached|taken|defined ..2 which|whether|a|its|any|how|what|yet|position|view / has|have yet_to determine|decide|form|settle|reach|take|define / not yet ..1 determined|decided|formed|settled|defined|agreed / still considering|weighing|studying|examining / in|under preparation / paragraph|section|annex|chapter|passage ..9 will|shall be_added|be_inserted|be_supplied|be_drafted|be_completed|follow / remain|remains|left to_be determined|decided|defined|settled|seen|clarified|negotiated / remains|remain an_open|unresolved|unsettled|undecided / is|are still unresolved|unsettled|undecided / is|are|was|were being|still drafted|considered|studied|weighed|examined|discussed|debated|negotiated / is|are|am studying|weighing|contemplating|reflecting / will publish|issue|present|release|announce|set_out its|our|their|a view|views|position|statement|reading / intends|intend|plans|plan|hopes|hope to_legislate|to_publish|to_draft|to_define / is|are|am preparing ..3 act|law|bill|statute|code|paper|note|statement|position|regulation / act|bill|statute|code|commission|committee|review|study|strategy|annex|section|chapter|protocol|paper|regulations|decree|it ..2 will say|define|determine|specify|settle|decide|clarify|tell ..1 what|which|whether|when|how|if|where / law|legislation will say|define|specify|clarify ..1 what|which|whether|when|how|if|where / is|are|remains|remain disputed|contested|debated|controversial ..1 whether|if|how|which|what / sentence|paragraph|passage ..9 was|were|has_been|have_been removed|deleted|struck|dropped|withdrawn / no longer appears|appear / no agreement|consensus on|about|whether|as_to / will be written|dealt_with|taken_up|considered|discussed|examined later|afterwards|after|next|separately / could|might be|also_be|well_be argued|said|thought / one|some could|might argue|say|think / has|have not spoken|pronounced / no decision has|is|was / no ..2 decision|position|view ..2 yet / is|are|remains|remain|still under consideration|discussion|study / for further study',
    'hors du|de champ|perimetre|mandat|cadre|propos|objet / ne prend|prenons|prennent pas position / n aborde|abordons|abordera|examine|examinons pas / ne traite|traitons|traitera pas de|ici / autre|separee|prochaine|seconde|ulterieure note|edition / autre document / n est|sont pas ..1 traite*|abord*|examin* / ne fait|font pas l_objet / reserve sa position / laisse|laissons|laisse_e de cote / ne se prononce|prononcons pas / pas encore ..1 arrete|decide|defini|determine|fixe|forme|pris|tranche / dira|definira|precisera|determinera ..2 quel* / dira|definira|precisera|determinera si|comment|ce_que / n y a pas|aucun d_accord|de_consensus|accord|consensus sur|entre / en preparation|cours_de_redaction / reste|restent a determiner|decider|definir|fixer|trancher|preciser|voir|negocier / reste|restent|demeure|demeurent en_suspens|non_tranche* / a l etude / en cours d elaboration / est|sont a l_etude|l_examen|definir|trancher / prepare|preparons|elabore|elaborons un|une loi|projet|texte|note|document|position / on pourrait|peut soutenir|arguer|penser|imaginer|estimer / pourrait soutenir|arguer / toujours pas ..1 arrete|decide|defini|tranche',
    'fuera del ambito|alcance|mandato|marco|objeto / no toma|tomamos|adopta|fija|fijamos posicion / no aborda|abordamos|examina|examinamos|trata_aqui / no se pronuncia|aborda|examina|trata / otro documento|memorando / otra|proxima|segunda|posterior nota|edicion / no es|son objeto / deja|dejamos de lado / se reserva su posicion / aun|todavia estamos|esta|estan ..1 examinando|estudiando|valorando|considerando|analizando|debatiendo / tampoco|no se ha|han determinado|definido|resuelto|fijado|decidido / aun|todavia no ha|han ..1 decidido|definido|determinado|fijado|formado|tomado / dira|definira|precisara|determinara|aclarara si|quien|cuales / no hay acuerdo|consenso|unanimidad / queda|quedan suprimid*|eliminad* / ya no figura|figuran|aparece|aparecen / se ha|han suprimid*|eliminad* / en preparacion|curso_de_redaccion / queda|quedan|falta|faltan|esta|estan por determinar|decidir|definir|resolver|precisar|ver|negociar / queda|quedan|sigue|siguen ..1 pendiente|pendientes / no ha|han|hemos resuelto|decidido|definido|fijado|determinado|tomado todavia|aun / no ha|han|hemos todavia|aun / tampoco|no se define|definen|fija|precisa|resuelve / en estudio / esta|estan siendo_estudiad*|estudiando|preparando|elaborando|redactando / prepara|preparamos|elabora una|un|el|la ley|proyecto|texto|nota|documento|posicion / podria|cabria|cabe sostener|sostenerse|argumentar|argumentarse|pensarse|decirse',
    'за рамками / вне рамок / не рассматрива* здесь / здесь|записк*|записке|документе не рассматрива* / не занима* позици* / не высказыва* позици*|мнени* / отдельной|другой|следующей записк* / не является предметом / остав* в стороне / пока|еще не ..1 определил*|решил*|выработал*|сформировал*|занял*|определен*|решен* / предстоит определить|решить|уточнить|выработать|согласовать / вопрос* ..3 открыт*|нерешен* / находится|находятся в|на разработке|рассмотрении|подготовке|изучении|обсуждении / готовит|готовят|готовится|готовятся|разрабатывает|разрабатывается ..1 законопроект*|проект* / можно было бы / решение|решения ..2 не принят* / вычеркнут* / исключен* из ..1 проекта|текста|документа|закона / нет согласия|единства|консенсуса / изуча* вопрос / будет|будут определен* ..1 ли|кто|какие|распростран* / будет|будут ..1 написан*|подготовлен*|изложен*|добавлен*|согласован*',
    '尚未决定|尚未确定|尚未形成|尚无定论|不表态|不持立场|不在本文|不在本备忘录|范围之外|不讨论|不予讨论|另文|留待另|不作评论|保留立场|另行说明|另一份文件|不属于本文|不作表态|不发表意见|不在讨论范围|有待|待定|待议|尚在|仍在研究|正在研究|正在起草|正在拟订|正在制定|正在考虑|仍在考虑|仍未决定|尚无决定|研究之中|讨论之中|审议之中|尚待|还没有决定|还未决定|未作决定|未有定论|或可认为|有人会说|将另拟|已删除|现已删去|时已删去|已被删除|从草稿中删去|意见不一|尚无共识|未达成共识|未形成共识',
  ]],
  // Nouns for what somebody holds, beside the name of who does.
  ['view', [
    'view|views|reading|readings|opinion|position|positions|statement|letter|letters|paper|papers|note|submission|contribution|stance|doctrine|understanding|eyes|words|reply|answer|line|document|lecture|speech|declaration|study|text|book|remarks|handbook|manual|brochure / seen from',
    'avis|lecture|opinion|position|positions|declaration|lettre|note|contribution|doctrine|document|discours|conference|texte|livre|etude|manuel|yeux|interpretation|reponse|ligne / point de_vue',
    'juicio|lectura|opinion|postura|posicion|declaracion|carta|nota|documento|doctrina|discurso|conferencia|texto|libro|estudio|manual|interpretacion|respuesta|linea / punto de_vista',
    'мнени*|позици*|заявлени*|письм*|документ*|доктрин*|трактовк*|толковани*|прочтени*|ответ*|взгляд*|точк*|понимани*|линии|линия|реч*|текст*|книг*|лекци*|доклад*',
    '立场|观点|看法|意见|声明|文件|信函|主张|解读|照会|答复|演讲|讲话|文本|著作|报告|白皮书',
  ]],
  // What sets a view against that of the one named next.
  ['contrast', [
    'unlike|against|contrary|whatever|whereas|while|despite|although|differently / in contrast / as opposed / by contrast / other than / no matter / departs from / apart from',
    'contrairement|malgre|hormis / a la difference / a l inverse / a l oppose / quoi que / loin de / a rebours',
    'contrariamente|frente|pese|salvo / a diferencia / en contra / al contrario / diga lo_que|lo / lejos de',
    'вопреки|несмотря|помимо / в отличие / в противовес / вразрез',
    '不同于|有别于|与其|尽管|不论|不管|相反',
  ]],
  // What goes on speaking of somebody named before, where it begins a sentence.
  ['again', [
    'it|they|he|she|its|their|his|her|both|likewise|similarly / the|that|this same|letter|paper|statement|text|act|statute|delegation|minister|government|court|authors|group|manual|reply|other|latter / under|in|for|by|to|with it|its|them|that|his|her|their / on this|its|their / such a|an',
    'elle|ils|elles|leur|leurs|son|sa|ses|celui|celle|ceux / il ajoute|precise|estime|considere|souligne|affirme|soutient|rejette|demande|dit / cette|ce|ladite|ledit|la|le|cet meme|lettre|texte|loi|delegation|ministre|gouvernement|etat|note|declaration / selon|pour|avec|dans elle|lui|eux|elles|son|sa|leur',
    'ella|ellos|ellas|su|sus|dicho|dicha|agrega|anade|sostiene|afirma|considera|estima / esa|ese|esta|este|la|el|el_mismo|la_misma carta|texto|ley|delegacion|ministro|gobierno|estado|nota|declaracion / para|segun|a|con ella|ellos|su|el',
    'он|она|оно|они|его|ее|их|там|тот|та / в|по этом|этой|этому|нем|ней|его|ее|их|том|той / этот|эта|тот|та закон|письм*|документ|делегация',
    '它|他|她|其|该|该国|他们|它们|对方|同样|信中|文中|两国|该法|该文件',
  ]],
  // What gives the view of the one named next, where it begins a sentence.
  ['accord', ['country|state|party|delegation a|b|c|d|x|y|z ..1 proposes|suggests|argues|holds|wants|considers|believes|says|maintains|thinks|insists|asks / a|another|one|our neighbouring|neighboring|neighbour|partner state|country|government ..1 proposes|suggests|argues|holds|wants|considers|believes|says|maintains|thinks|insists|asks / supreme|constitutional|high|federal|administrative court ..3 held|decided|ruled|found that / court|tribunal|judges ..1 held|decided|ruled|found that / certains|plusieurs|quelques auteurs|experts|juristes|etats ..1 soutiennent|estiment|considerent|pensent|affirment|pretendent|jugent / algunos|varios|ciertos autores|expertos|juristas|estados|criticos ..1 sostienen|opinan|consideran|afirman|piensan|alegan / некоторые|отдельные|многие авторы|эксперты|ученые|юристы|государства ..1 считают|полагают|утверждают|исходят / 部分学者认为|有学者认为|一些学者认为|有专家认为|部分专家认为|七国集团认为|一些国家认为|部分国家认为|有的国家认为|西方国家认为|批评者认为 / council of_europe ..1 holds|hold|considers|finds|recommends / oxford statement holds|considers|says / downing street|kremlin holds|maintains|believes|considers|insists / group of_experts|of_governmental_experts ..1 found|finds|holds|held|concludes|considered|agreed / law|consulting firm|firms ..1 holds|advised|advises|considers|believes / industry|trade|business|employers association|associations|federation|group|groups ..1 holds|hold|wants|want|asks|ask|demands|opposes|oppose|rejects / widely|commonly|generally held|shared view|opinion ..1 is|holds / prevailing|dominant|prevalent|majority opinion|view|reading|doctrine ..5 is|holds / some|several|many|certain|most|other states|governments|countries|delegations say|hold|argue|believe|maintain|consider|think|write / our [western|eastern|northern|southern|larger|smaller] neighbour|neighbours|neighbor|neighbors|partner|partners|ally|allies say|says|hold|holds|argue|argues|believe|believes|maintain|maintains|consider|considers|think|thinks|write|writes / critics|scholars|experts|authors|commentators|academics|opponents|professors|lawyers|researchers|others|opposition|g7|g20|brics ..3 demand|demands|say|hold|argue|believe|maintain|consider|think|write|object|insist|propose|contend|deny|doubt / according to / in the words|opinion of / les critiques|opposants objectent|exigent|demandent|veulent|pretendent / l opposition exige|demande|veut / la oposicion exige|pide|quiere|objeta / los criticos|opositores objetan|exigen|piden / 七国集团声明|七国集团宣布|金砖国家声明|金砖国家宣布 / selon / d apres / opinion|doctrine dominante|majoritaire / segun / en opinion|palabras de / opinion|doctrina dominante|mayoritaria|prevaleciente / господствующ* мнени*|точк*|доктрин* / 主流观点|通说|多数说 / согласно / по мнению|словам|оценке']],
  // What somebody said, and what somebody says as one says it of others.
  ['reported', [
    'said|argued|thought|held|proposed|declared|stated|explained|concluded|warned|insisted|maintained|demanded|suggested|claimed|contended|asserted|announced|objected|wrote|believed|affirmed|replied|urged|argue|argues|contend|contends|object|says|writes|warn|warns|teach|teaches|taught that / said|argued|told|warned ..2 that / would say|argue|add|object that / previous|former|last|earlier|outgoing|old government|cabinet|minister|administration|coalition ..4 view|held|line|position|wanted|favoured|thought|believed / zero|first|earlier|previous|initial draft ..2 contained|had|provided|included|proposed / would have provided|required|allowed|extended|given|applied / proposal|draft|paper|text|amendment of|by|from ..3 provides|proposes|says|would',
    'a|ont|avait|avaient ..1 dit|declare|soutenu|affirme|estime|propose|rappele|indique|ecrit|ajoute|fait_valoir|objecte que / pretend|pretendent|avance|avancent que / est|sont parfois|souvent|quelquefois ..1 soutenu|avance|affirme|dit que / aurait|auraient prevu|exige|permis|etendu',
    'dijo|dijeron|declaro|sostuvo|sostuvieron|afirmo|propuso|propusieron|recordo|argumento|senalo|indico|alego que / ha|han|habia|habian dicho|declarado|sostenido|afirmado|propuesto que / critico*|autor*|experto*|oposicion ..2 alega|alegan|objeta|objetan|arguye|aduce que / habria previsto|exigido|permitido|extendido',
    'заявил|заявила|заявили|сказал|сказала|отметил|отметила|отметили|утверждал|утверждала|утверждали|предложил|предложила|предложили|напомнил|напомнила|указал|указала|указали|подчеркнул|подчеркнула|возразил|возразила|считал|считала|считали|утверждает|утверждают|утверждается|возражают ..1 что / предложил|предложила|предложили чтобы',
    '代表称|代表团称|代表表示|代表团表示|官员称|曾表示|曾提出|曾主张|曾认为|宣称|声称|辩称|报道称|反驳说|据称',
  ]],
  // The memo itself as who speaks; not as whom something is told to.
  ['ours', ['we|our|ours / nous|notre|nos / nosotros|nuestr* / мы|наш* / 我们|我国|我方|本国']],
  // One of several options, by its letter or number.
  ['choice', ['option|variant|variante|opcion|scenario|вариант|сценарий a|b|c|d|e|1|2|3|4|5|i|ii|iii|iv|one|two|three|а|б|в|г / 方案一|方案二|方案三|方案甲|方案乙|选项一|选项二']],
  // By what a thing is measured: "depends on its scale and effects". What is left open is not.
  ['measure', [
    'depend|depends|turn|turns on ..2 scale|gravity|severity|effects|consequences|damage|extent|degree / determined|assessed|judged|measured|decided by|on|from ..2 scale|gravity|severity|effects|consequences|damage|extent|degree / scale|effects|consequences ..2 comparable|equivalent|similar|akin|tantamount|equal|equals|match|matches',
    'depend|s_apprecie|se_determine|se_mesure ..2 ampleur|gravite|effets|consequences / ampleur|effets|consequences ..2 comparable*|equivalent*|analogue*|equivalent',
    'depende|se_aprecia|se_determina|se_mide ..2 escala|gravedad|efectos|consecuencias / escala|efectos|consecuencias ..2 comparable*|equivalente*|equiparable*|similares',
    'зависит от ..2 масштаб*|последстви*|тяжест* / определяется|оценивается ..2 масштаб*|последстви*|тяжест* / последстви*|масштаб*|масштабам|последствиям ..2 сопоставим*|сравним*|соизмерим*',
    '取决于其规模|取决于规模|取决于其后果|视其规模|依其规模|根据其规模|依据其规模|后果相当于|效果相当于|影响相当于|后果堪比|后果等同于',
  ]],
  // What takes note of something, and holds nothing by that: "We note that …".
  ['notes', [
    'we|i|also|ministry|delegation|government note|notes|noted|observe|observes|observed|recall|recalls|recalled|read|heard|hear|understand|know ..3 that|how / we|i have ..1 noted|read|heard|seen|observed|recalled ..3 that|how|from / take|takes|took note ..2 that|of|how / aware ..1 that|of / be|been|worth noted|noting|recalled|recalling|observed ..1 that / we|were|are|been told|informed|advised ..2 that|by',
    'notons|relevons|observons|rappelons|constatons|savons|notera|rappellera|relevera ..1 que / prenons|prend acte ..1 que|de / a noter que / informes|informe|avise|avises ..2 que|par',
    'tomamos|toma nota ..1 de|que / observamos|recordamos|constatamos|sabemos|notamos|advertimos ..1 que / cabe senalar|notar|recordar|observar que / informado|informados|informo ..2 que|por',
    'отмечаем|напоминаем|знаем|отметим|напомним ..1 что / принимаем|принимает к_сведению / нам известно|сообщили|сообщила|сообщил что',
    '我们注意到|我国注意到|我方注意到|注意到|我们获悉|据悉|我们知道|需要指出的是|应当指出',
  ]],
  // What turns down what somebody else has put forward.
  ['rejects', [
    'reject|rejects|rejected|disagree|disagrees|oppose|opposes|opposed|object|objects|decline|declines / cannot accept|support|agree|endorse / do|does not accept|support|agree|share|endorse',
    'rejette|rejetons|desapprouve|desapprouvons|refuse|refusons / s oppose|opposons a|au / ne peut|pouvons accepter|appuyer / n accepte|acceptons|appuie|appuyons pas',
    'rechaza|rechazamos|discrepa|discrepamos / se opone|oponemos a|al / no acepta|aceptamos|apoya|apoyamos|comparte|compartimos',
    'отклоняет|отклоняем|отвергает|отвергаем|возражает|возражаем / не|нельзя поддерживает|поддерживаем|принимает|принимаем|согласна|согласны|принять|поддержать',
    '反对|拒绝|不同意|不接受|不赞成|不支持',
  ]],
];
