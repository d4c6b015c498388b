import type { Words } from '../class.ts';

/** Words for force between States, self-defence and responsibility. */
export const FORCE: Words = [
  ['selfdef', [
    'repel* / self defen* / article 51 / inherent right / defend itself / defend themselves / defending itself / strike back / hit back / shoot back / meet force with force / met with force / take up arms / respond with force / forcible response / force in reply / answer with force / right to respond with force / armed response / ward off / resist by force / recourse to force / fight back / last sentence of / use force in',
    'riposter|repousser / legitime defense / article 51 / droit naturel / se defendre / riposte armee / repondre par la force / recours a la force',
    'defenderse|repeler|repelerlo|autodefensa / legitima defensa / articulo 51 / derecho inmanente / responder con la fuerza / recurrir a la fuerza',
    'самооборон*|защищаться|отразить|отражени* / стать* 51 / неотъемлем* прав* / ответить силой / силой оружия / вооруженн* отпор* / дать отпор',
    '自卫|自卫权|第51条|第五十一条|固有权利|单独或集体自卫|自衛|武力还击|武力反击|还击|反击|自衛權',
  ]],
  ['force', [
    'force|armed|arms|military|kinetic|weapon*|war|warlike|bomb*|missile*|hostilit*|forcible|combat|soldiers|violence',
    'arme|armee*|armes|militaire*|cinetique*|guerre|violence / force armee',
    'fuerza|armad*|armas|militar*|cinetic*|guerra|violencia / fuerza armada',
    'сил*|вооруж*|военн*|оружи*|войн*|кинетическ*|насили*',
    '武力|武装|军事|武器|战争|動能|动能|使用武力|军队|武裝',
  ]],
  ['attack', [
    'attack*|assault*|strike|strikes|operation*|intrusion*|aggress*|incident*|breach*|hostile|raid*|onslaught|struck|victim|acts / act of|by',
    'attaque*|assaut*|operation*|intrusion*|agress*|incident*|acte*|hostile*|frapp*',
    'ataque*|asalto*|operacion*|intrusion*|agres*|incidente*|acto*|hostil*|golpe*',
    'атак*|нападен*|операци*|вторжен*|агресс*|инцидент*|действи*|враждебн*|удар*',
    '攻击|袭击|行动|入侵|侵略|攻擊|行为|敌对|打击|行動',
  ]],
  ['armedattack', [
    '武力攻击|武装攻击|武力攻擊|武装袭击|武裝攻擊 / armed attack* / armed aggression / agression armee / attaque armee / attaques armees / ataque armado / ataques armados / agresion armada / вооруженн* нападен* / вооруженн* агресс*',
  ]],
  ['grave', [
    'death*|dead|die|dies|kill*|lives|life|lethal|injur*|destr*|casualt*|physical*|explo*|maim*|devastat*|ruin*|collapse|wreck*|blood|grave*|serious*|severe*|catastroph*|hospital|hospitals / loss of life',
    'mort*|mourir|tue*|vies|vie|blesse*|destr*|physique*|explos*|victimes|grave*|devast*|catastroph* / dommages materiels',
    'muert*|morir|vidas|vida|herid*|lesion*|destr*|fisic*|explos*|grave*|devast*|catastrof*',
    'смерт*|гибел*|жертв*|жизн*|ранен*|разруш*|физическ*|взрыв*|тяжк*|тяжел*|катастроф*|серьезн*|уничтож*',
    '死亡|伤亡|人员|生命|毁坏|摧毁|破坏|物理|爆炸|严重|灾难|毀損|毁损|重大|傷亡',
  ]],
  ['scale', [
    'scale|effect*|gravity|magnitude|severity|intensity|threshold|bar|comparab*|equivalen*|amounting|cross*|qualif*|equat*|akin|match*|reach*|level|tantamount|constitut* / amount to / amounts to / rise to / rises to / same as / like that of / measured by / regarded as / treated as / counts as / is an',
    'ampleur|effet*|gravite|seuil*|intensite|comparable*|equival*|constitu*|atteint|atteindre|assimil*|equipol*|degre|qualifi*|equivaut',
    'escala|magnitud|efecto*|gravedad|umbral*|intensidad|comparab*|equival*|constitu*|alcanz*|equipar*|asimil*|grado|calific*',
    'масштаб*|последстви*|порог*|тяжест*|интенсивност*|сопостав*|сравним*|эквивалент*|приравн*|квалифиц*|достиг*|равносильн*|представля*|уровн*|рассматрива*',
    '规模|后果|效果|门槛|程度|相当|等同|构成|达到|視為|视为|严重性|規模|門檻|堪比|標準|标准',
  ]],
  ['accum', [
    'accumulat*|series|pinprick*|cumulativ*|repeated|aggregate|cumul*|serie|ensemble|acumul*|conjunto|repetid*|совокупност*|серия|серии|накоп*|累积|一系列|综合|累積|持续 / pattern of / campaign of / taken together',
  ]],
  ['necessary', [
    'necessar*|necessity|until|ceas*|needed|need|exhaust*|required|halt*|avert*|alternatives / last resort / no other means / no other way / as long as / only means / peaceful means / no milder / no less / stop it / end it / no choice',
    'necessa*|necessite|jusqu*|cess*|epuis*|indispensable* / dernier recours / aucun autre moyen / tant que / moyens pacifiques / faire cesser / mettre fin',
    'necesari*|necesidad|mientras|hasta|ces*|agot*|indispensable*|imprescindib* / ultimo recurso / ningun otro medio / medios pacificos / poner fin',
    'необходим*|пока|прекращ*|исчерп* / крайн* сред* / последн* сред* / иных средств / до тех пор / мирн* средств* / лишь постольку',
    '必要|必要性|最后手段|别无|直至|停止|用尽|和平方式|制止|为限|必需|不得已',
  ]],
  ['proportion', [
    'proportion*|disproportion*|measured|excessive|exceed*|commensurate|limit*|restrain*|confined|moderate / no more than / no further / no greater / no larger / in keeping with',
    'proportion*|disproportion*|mesure*|excess*|exced*|limit*|born*|commensur*|adequ*',
    'proporcion*|desproporcion*|medid*|exces*|exced*|limit*|acotad*|adecuad*',
    'соразмерн*|пропорциональн*|чрезмерн*|превыш*|огранич*|умерен*|соответств* / не более',
    '相称|比例|过度|限度|超过|超出|適度|适度|合比例|对等|比例性|克制',
  ]],
  ['response', [
    'response|responses|respond|responds|responded|responding|reply|replies|answer|answers|answered|react|reacts|reacted|reaction|reactions|counter|counters|countered|countermeasure*|counterstrike*|retaliat*|reprisal*|revenge|punish*|action|measure|measures',
    'riposte*|repons*|reagir|reagit|reaction|reactions|represaille*|mesure|mesures|contremesure*',
    'respuesta*|responder|responde|responden|respondera|responderan|reaccion*|represalia*|medida*|contramedida*',
    'ответ|ответа|ответить|ответные|ответных|ответного|отвечать|отвечает|реагир*|реакци*|репрессал*|возмезди*|мер|меры|контрмер*',
    '回应|应对|反应|报复|措施|反制|回應|反擊',
  ]],
  ['attribute', [
    'attribut*|imput*|ascrib*|behind|blame*|accus*|pinpoint|identif*|originat*|source|culprit*|perpetrator*|trace|traced|traces|tracing|traceab*|author|authors|authorship|responsible|responsibility / point to / act of a state / conduct of / name the / held to account / own act / lay at the door',
    'attribu*|imput*|responsab*|auteur*|accus*|identif*|origine|derriere|designer',
    'atribu*|imput*|responsab*|acus*|identific*|origen|detras|senalar|autor|autora|autores|autoras|autoria',
    'атрибуц*|присво*|вмен*|ответственност*|обвин*|источник*|установлен*|виновн*|причастн*|авторств* / стоит за',
    '归因|归责|溯源|责任|指控|歸因|幕后|源头|归于|认定|来源|可归于|指责',
  ]],
  ['control', [
    'sponsor*|organ|organs|agents|proxies|proxy|empowered|steered|acknowledg*|instruct|instructs|instructed|instructions|direct|directs|directed|direction|directions / effective control / control of / orders of / on behalf / de facto / acting for / armed forces / intelligence service* / paid by / adopt* as its own',
    'instruction*|directive*|organe*|agent*|intermediaire*|mandataire*|supplet* / controle effectif / pour le compte / forces armees / services de renseignement',
    'instruccion*|direccion|organo*|agente*|intermediario* / control efectivo / por cuenta / fuerzas armadas / servicios de inteligencia',
    'указани*|руководств*|орган*|агент*|прокси|посредник*|спецслужб*|поруче* / эффективн* контрол* / от имени / вооруженн* сил*',
    '有效控制|指示|指挥|代表|机关|代理人|武装部队|情报机构|授意|控制|代理|指使',
  ]],
  ['proof', [
    'proof|prove|proves|proved|proven|certain|certainty|doubt*|substantiat*|convincing|sufficient|credible|corroborat*|confidence|publish*|reliable|sure|verif* / standard of proof / technical evidence',
    'preuve*|prouv*|certitude*|doute*|suffisant*|convaincan*|fiable*|etaye*|verif*',
    'prueba*|certeza*|duda*|suficient*|convincent*|fehacient*|verific*',
    'доказ*|достоверн*|достаточн*|сомнен*|убедительн*|подтвержд*',
    '证据|证明|充分|确凿|可信|可靠|确定|充足|證據',
  ]],
  ['council', [
    'совбез*|安理会|安全理事会|安理會 / security council / council at once / council in new york / council of the united nations / conseil de securite / consejo de seguridad / совет* безопасности',
  ]],
  ['report', [
    'report*|notif*|inform|informs|informed|informing|tell|told|letter|letters|communicat*|announce* / before the council / brought to',
    'rapport*|signal*|informe|informent|informer|informera|informeront|informons|lettre*|notifi*|communiqu* / rend* compte / rendre compte',
    'informa|informan|informar|informara|informaran|informaremos|informando|informo|informe|informes|comunic*|notific* / da|dan|dar|dara|daran cuenta / por carta',
    'сообща*|сообщи*|уведом*|информир*|доклад*|письм*|извещ*',
    '报告|通知|通报|告知|致函|報告',
  ]],
  ['imminent', [
    'imminen*|anticipat*|preempt*|prevent*|imminent*|preventi*|inminen*|неминуем*|неизбежн*|упрежда*|превентив*|迫在眉睫|紧迫|先发制人|预防性 / pre empt* / before it / about to',
  ]],
  ['countermeasure', [
    'countermeasure*|retorsion*|sanction*|contremesure*|retorsion|contramedida*|sanciones|контрмер*|реторси*|санкци*|反措施|制裁|反制 / counter measure* / contre mesure*',
  ]],
  ['collective', [
    'collective*|ally|allies|alliance|nato|collecti*|allie*|colectiv*|aliad*|коллективн*|союзник*|集体|盟友|盟国|集體 / at the request / at its request / come to the aid / come to its aid',
  ]],
];
