/**
 * Ideas that every principle speaks of, in English, French, Spanish, Russian and Chinese. Written as matching/pattern.ts explains; knowledge
 * files use them by name and can define more.
 */
export const CONCEPTS: readonly (readonly [name: string, choices: readonly string[]])[] = [
  ['state', [
    'state|states|country|countries|nation|nations|government|governments|sovereigns|republic|realm|kingdom|parties|party|members / member state*',
    'etat|etats|pays|gouvernement*|peuple|peuples|parties|republique / estado|estados|pais|paises|gobierno*|pueblo|pueblos|partes|republica',
    'государств*|стран|страна|страны|стране|странам|странами|страной|правительств*|стороны|республик* / 国家|各国|一国|他国|本国|别国|任何国|该国|我国|缔约国|成员国',
  ]],
  ['other-state', [
    'another|other|others|foreign|victim|target / other states|countries|nations / one another / each other',
    'autre|autres|d autrui|etranger*|tiers / otro|otros|otra|ajeno*|extranjer*|tercer* / друг*|ин*|иностранн*|чуж* / 他国|别国|外国|其他国家',
  ]],
  ['all-states', [
    'all|every|each|any|no|none|states|countries|everyone|developing / no one / tous|toutes|chaque|tout / todos|todas|cada|todo / все|всех|всем|каждое|каждого|каждый|любо* / 各国|所有国家|任何国家|每个国家|大家|发展中国家',
  ]],
  ['cyber', [
    'cyber*|network*|internet|online|digital*|ict|icts|information_technolog* / information [and] communication* / informational|computer*|electronic|data|software|web|virtual|remote*|malware|code|byte|bytes|server|servers / information space|infrastructure|environment|systems|security',
    'numeri*|informati*|reseau*|en_ligne|cloud / ciber*|informatic*|red|redes|telematic*|electronic* / кибер*|информационн*|цифров*|компьютерн*|сеть|сети|сетей|сетях|сетями|сетев*|икт|интернет* / 网络|信息|互联网|数字|计算机|数据|系统',
  ]],
  ['operation', [
    'operation*|attack*|activit*|act|acts|action*|conduct|intrusion*|incident*|means|campaign*|hack*|measure*|misuse|use / attaque*|acte|actes|moyen*|agissement* / operacion*|ataque*|actividad*|acto|actos|medio|medios|incidente*|uso',
    'операци*|атак*|деятельност*|действи*|инцидент*|использован*|применени*|средств* / 行动|攻击|活动|行为|手段|事件|利用|使用',
  ]],
  ['territory', [
    'territory|territories|soil|borders|at_home|domestically / territorial jurisdiction|sea|waters|sovereignty|competence / within|in|inside [the] [a|our|its] country|state|republic|realm|union|kingdom|jurisdiction|borders|federation',
    'in|within its|our|their [own] country|borders|land / arise here|there / found|located|based|established|present|kept|stored|situated here|there / who are here / licensed here / located|kept|stored|held ..3 country|state|republic|union|realm / national segment / sovereign space',
    'territoire*|sol|frontieres / territorio*|suelo|fronteras / территори*|границ*|в пределах|на земле / 境内|领土|领域内|辖区|本国内|国内',
  ]],
  ['abroad', [
    'abroad|overseas|extraterritorial*|transnationally|elsewhere / extra territorial* / outside [of] [its|the|our|their|a|that] [own] territor*|borders|country|union|realm|republic|state|kingdom|states|eu|jurisdiction|federation',
    'beyond [its|the|our|their|national] [own] territor*|borders|frontiers|shores / foreign soil|territory|country|server*|system*|provider*|network*|compan*|firms|operators|controllers / not established|located|based|resident in',
    'in another|other|third country|state|countries|states / territory of another|other|a third / another|other state|states|country s territory / where they have no seat|office|presence / no seat|establishment ..3 there|in / irrespective of [the] location / wherever [they|the|it]',
    'whether or not ..12 in the / regardless|irrespective of whether|where / regardless|irrespective of .. location|nationality / located|stored|held|kept in another / servers|data|provider*|firms|persons|controllers|companies elsewhere|abroad',
    'a l etranger|a l exterieur|extraterritorial* / hors de|du [son|notre|leur|l] territoire|union|frontieres|pays / en dehors du|de / en el extranjero|exterior / extraterritorial* / fuera de [el|su|nuestro|la] [el|territorio|pais|union] / no establecid*',
    'за рубежом|за границей|зарубежн*|экстерриториальн* / за пределами|вне [ее|его|своей] [территории] / иностранн* / 境外|域外|国外|海外|外国',
  ]],
  ['own', [
    'own|national|domestic|trusted|sovereign|autonomous|independent|home_grown|homegrown|indigenous|self_reliant|local|state_owned|state_run|public|regional / its own|our own',
    'propre|propres|national*|nationale*|souverain*|autonom*|independan* / propi*|nacional*|soberan*|autonom*|independient*|public* / собственн*|национальн*|отечественн*|суверенн*|независим*|самостоятельн*|доверенн* / 自主|本国|自有|国产|自己的|国家|主权',
  ]],
  ['law', [
    'law|laws|act|statute*|legislation|regulation|rules|code|ordinance|bill|provisions|decree|section|offence* / legal order / loi|lois|droit|legislation|reglement* / ley|leyes|derecho|legislacion|normas / закон*|законодательств*|право|права / 法律|法规|条例|本法|立法',
  ]],
  ['courts', ['court|courts|tribunal*|judge*|prosecut*|authorities|police|regulator*|investigator* / juge*|tribunaux|juridictions|autorites / juez|jueces|tribunales|autoridades / суд*|орган* / 法院|司法机关|机关|主管机关']],
  ['police', [
    'police|prosecut*|investigator*|law_enforcement|judicial|criminal_matters|crime*|criminal*|evidence|offence*|offense*|investigation*|proceedings',
    'judiciaire*|penal*|penale*|enquet*|infraction*|preuve*|cybercrimin*|policier* / judicial*|penal*|policia*|delito*|delincuen*|prueba*|investigacion* / правоохранительн*|уголовн*|преступ*|следствен*|судебн*|доказательств* / 执法|司法|刑事|犯罪|证据|侦查',
  ]],
  ['right-to', [
    'right|rights|entitled|entitle*|may|can|must|shall|should|free|freedom|competen*|authority|power|powers|able / droit*|peut|peuvent|doit|doivent|libre*|competen* / derecho*|puede*|debe*|libre* / вправе|право|может|могут|должн*|свобод* / 有权|权利|可以|可|应当|应|享有|自主',
  ]],
  ['shall', [
    'shall|must|may_not|cannot|should|ought|is_to|are_to|required|obliged|duty|oblig*|prohibit*|forbid*|unlawful*|illegal|inadmissible|unacceptable|impermissible|wrongful|violat*|breach*|contrary / doit|doivent|viol*|interdi*|illicite*|contraire*|inadmissible*|oblig*',
    'debe*|prohib*|viola*|ilicit*|contrari*|inaceptable*|inadmisible*|oblig* / должн*|обязан*|недопустим*|запрещ*|наруш*|неприемлем*|противоправн* / 应当|应|不得|必须|禁止|不应|违反|违背|反对|义务',
  ]],
  ['thing', [
    'machine|machines|quien|quienes|aquellos|cuanto|actos|actes|faits|logiciels|fichiers|abonnes|registros|servicios|cables|nodos / те|кто|всякий|любое|серверы|узлы|услуги|преступлени*|дела / 机房|机器|任何人|公司|网站|服务|电缆',
    'machine*|server*|equipment|gear|device*|hardware|cable*|router*|network*|system*|operator*|provider*|company|companies|firm|firms|carrier*|user*|people|person*|everyone|everybody|everything|whoever|anyone|data|file|files|record*|traffic|service*|platform*|node*|infrastructure*|installation*|facility|facilities|website*|activit*|conduct|intermediar*|entity|entities|actor*|subscriber*|what / data centre*|data center*|acts done|committed',
    'machine*|serveur*|equipement*|installation*|reseau*|operateur*|entreprise*|personne*|donnees|quiconque|acteurs|systemes|utilisateur*|plateforme*|hebergeur* / maquina*|equipos|servidor*|instalaciones|redes|operador*|empresa*|persona*|datos|quien*|plataforma*|sistema*|usuario*|hechos|conductas',
    'оборудован*|сервер*|сети|сетей|сетям*|сетях|сетью|машин*|устройств*|оператор*|лиц|лица|лицам|лицами|компани*|данн*|систем*|платформ*|пользовател*|ресурс*|объект*|инфраструктур*|деятельност* / 服务器|设备|设施|网络|运营者|企业|个人|人员|数据|活动|行为|主体|平台|系统|信息',
  ]],
  ['home', [
    'in our|its|the|this capital|cities|country|land|provinces|homeland / national soil|ground|territory / edge of its|our territory / in the member states|union / present|live|work in the / any part of the conduct|act',
    'chez nous / en la|nuestra republica|nacion|union / dans la|notre republique|nation|union / en suelo|tierra / sur notre|son|leur sol|territoire / a l interieur / dentro de [nuestras|sus|las|el|la] fronteras|pais|territorio|union / на нашей|своей|ее|его|их земле|территории / в нашей|своей|данной стране|республике / в границах / на территории / 位于我国|位于本国|在我国|我国境|本国境|在本国',
    '{territory} / soil|frontier|frontiers|borders|here|territory|nationwide / at home / inside|within|in the|our|its|a|this|their [own] country|countries|republic|state|realm|union|jurisdiction|boundaries|frontier*|land / where it|they stands|stand|is|are|sits|sit / stands within|in|on / physically within|in|on|present|located / in its|our|their own house',
    'territoire*|sol|frontieres|ici / dans le|notre|son|leur pays / sur place / territorio*|suelo|fronteras|aqui / en el|nuestro|su pais / территори*|границ*|границы|внутри|здесь / в стране / 境内|领土|领域|国内|本土|疆界|本国',
  ]],
  ['abroad-wide', [
    'other|foreign|distant|third countries|states|lands / from other|another countries|country|state / outside the|our|this country|union|republic|territory|borders / across the|our|its border|borders|frontier|sea / from outside / wherever they|he|she|it / in another / behind the back of / long arm / our citizens|nationals wherever',
    'ailleurs|dehors / depuis|desde l|el etranger|exterior|fuera / desde fuera / en otro|otra|otros estado|pais|paises|estados|nacion / dans un|d_autres autre|autres etat|pays|etats / dans un autre / otro estado|pais / d un autre etat|pays / situee|situe|situes|situado|situados en|a|dans otro|autre|l_etranger / иностранн*|иностранной|зарубежн*|чуж* / в другой|других|ином|другом стране|странах|государстве / из за границы / 该国系统|位于他国|位于该国|他国系统|他国的|外国公司|境外公司|境外机构',
    '{abroad} / abroad|overseas|elsewhere|extraterritorial*|worldwide|crossborder / beyond|outside|across [the|its|our|their|a|that|national] [own|national] borders|border|frontier*|territor*|country|state|realm|republic|union|shores|land / foreign soil|territory|country|state|ground|machine*|system*|server*|network*|compan*|provider*|operator*|firm*|platform*|data|jurisdiction*',
    'another|other|foreign|third|different|whose state|states|country|countries|nation|state_s ..3 machine|machines|server|servers|system|systems|territory|network*|soil|territories / kept|held|stored|located|sits|stands|lie|lies|done|committed|acting|situated abroad|overseas|elsewhere|outside / in a foreign|another|other country|state / wherever ..4 is|are|kept|stored|held|located|sit|be|done / no ..3 seat|establishment|office|branch|presence / without a|any establishment|seat|office / not ..2 established|based|resident|present',
    'etranger|exterieur|extraterritorial* / hors|dela [de|des|du] [ses|nos|les|son|notre|leurs] frontieres|territoire|pays / etrang* ..2 serveur*|sol|territoire|fournisseur* / sans etablissement / extranjero|exterior|extraterritorial*|ultramar / fuera de|del [su|sus|nuestras|el] fronteras|territorio|pais / otro pais|estado / otros paises|estados',
    'зарубеж*|иностранн*|экстерриториальн* / за|вне рубеж*|границ*|пределами|пределов|территории / в другом|другой|другую государстве|стране|страну / расположенн* в друг* / 境外|域外|国外|海外|外国|他国领土|他国境内|别国境内',
  ]],
  ['rule-strong', [
    'writ|mandate|hands / for|before|under our|its|the|national judges|courts|regulator|law|lawmakers / regulator|legislature|parliament|lawmaker* / covered|caught by / are|is covered / own law|rules',
    'obeissent|obeit|obeir|relevent|releve|repondent / nos|leurs|notre lois|loi|tribunaux|juges|juridictions|droit / responden|responde ante / nuestros|los|sus|nuestras tribunales|jueces|leyes|normas / se rigen|rige|regiran|regira / quedan|queda|estan sujet*|sometid* / obedecen|obedece / нашим|нашими|своим|национальным|ее|его|этим законам|законами|судам|законом|правилам / рассматрива* дела / действует закон / наши законы|суды / 遵守我国|遵守本国|遵守其|受我国|受本国|服从|依我国|我国法律|本国法律|由我国法院',
    'jurisdiction|jurisdictional|competence|competent|legislat*|prescrib*|adjudicat*|prosecut*|tried|punish*|govern|governs|governed|governing|regulate|regulates|regulated|regulating|obey|obeys|answerable|subject|enforced / authority|power|powers|control|sovereignty over / sovereign authority|power*|jurisdiction|control|competence / law|laws|statute*|courts|judges of the|its|that|a / our|its|national|the|that|their|domestic|local|same|under law|laws|statute|statutes|courts|judges|legislation',
    'answer|answers to / fall|falls under / make|makes|making|lay rules|laws / enforce* [its|our|the] law*|rules|judgment* / apply|applies to / under our|its|the|national|domestic control|authority|rule / law* apply|applies / public|state|sovereign authority / territorial sovereignty',
    'competence*|competent*|juridiction|regit|regissent|reglement*|legifer*|soumis*|soumet*|obei*|poursui*|juges / plenitude de / nos|ses|la|les loi|lois|tribunaux|juges / jurisdicc*|competen*|rige*|regula*|legisla*|someti*|somet*|sujet*|obedec*|persegu*|juzga*|conocen / nuestras|nuestra|sus|la|las ley|leyes|jueces|tribunales',
    'юрисдикция|юрисдикции|юрисдикцию|юрисдикцией|полномоч*|власть|власти|регулир*|подчин*|подпада*|подсуд*|преслед* / национальн*|нашим*|нашего|своим*|его|ее закон* / распространя* / суверенитет* на|над / 管辖|管辖权|法院|主权|立法|执法|司法|适用|本法|法律约束|遵守'
  ]],
  ['rule-of', [
    'law|laws|statute*|legislation|jurisdiction|jurisdictional|competence|competent|authority|power|powers|court|courts|judge|judges|tribunal*|rule|rules|prosecut*|tried|try|govern|governs|governed|regulat*|prescrib*|legislat*|enforc*|adjudicat*|supervis*|command*|subject|obey|obeys|bound|sovereign*|punish*|act|code|police|regulator* / answer|answers|answerable to / apply|applies|applied to / fall|falls under / under our|its|the|national|domestic control',
    'loi|lois|competen*|juridiction|autorite*|pouvoir*|juge|juges|tribunal*|regit|regissent|regle*|soumis*|soumet*|souverain*|obei*|poursui*|droit|statut* / ley|leyes|jurisdicc*|competen*|autoridad*|poder*|juez|jueces|tribunal*|rige*|regula*|someti*|sujet*|obedec*|soberan*|persegu*|normas',
    'закон*|юрисдикция|юрисдикции|юрисдикцию|юрисдикцией|полномоч*|власт*|суд|суда|суды|судам|регулир*|подчин*|подпада*|подсуд*|распространя*|преслед*|суверенитет*|контрол* / 法律|管辖|管辖权|法院|主权|权力|监管|管理|规范|立法|执法|司法|适用|约束|遵守',
  ]],
  ['equal', ['equal*|same|equit*|on_a_par|peer|peers / egal*|meme / igual*|mism* / равн*|одинаков* / 平等|同等|不分大小|一律']],
  ['cyberspace', [
    'cyber*|internet|online|digital*|ict|icts|network|networks|networked|computer*|data|server|servers|software|malware|ransomware|website*|hack*|hacker*|cloud|clouds|icann|iana|bytes|telecommunication*|email*|broadband|electronic* / information [and] technolog*|communication*|security|space|systems|infrastructure / domain name* / submarine cable* / artificial intelligence / remote search* / service provider*|providers / exchange point*',
    'cyber*|numeri*|informatique*|internet|reseau|reseaux|donnees|en_ligne|serveur*|telecommunication* / ciber*|digital*|informatic*|internet|red|redes|datos|servidor*|telematic* / кибер*|интернет*|информационн*|цифров*|компьютер*|сеть|сети|сетей|сетях|сетям|сетью|данн*|икт|доменн* / 网络|互联网|信息|数字|数据|计算机|网|电子',
  ]],
  ['intl', [
    'states|sovereign*|charter|treaty|treaties|convention|delegation*|minister*|ministry|government*|intergovernmental / international law|security|peace|organi* / member state* / security council / use of force / armed attack*|forces / foreign policy|affairs|state* / each|every|another|no|any state / cyber operation* / self defen* of|by states / republic|parliament|multilateral / non intervention / national security',
    'etats|souverain*|charte|traite|convention|ministre*|gouvernement* / droit international / estados|soberan*|carta|tratado*|convenio|ministro* / derecho internacional / государств*|суверен*|устав*|конвенци*|международн* / 国家|主权|宪章|国际|条约|公约|政府',
  ]],
  ['person-software', [
    'courses|first_aid|секция|секции|занятия|тренировк* / course in / self defence course / guard|guards|bouncer*|intruder|jury|shopkeeper|scheduler|bot|bots|forms|class|classes|customer*|supplier|app|apps|users|component|password*|firewall*|plugin|martial|burglar|mugger|husband|wife|murder|manslaughter|defendant|acquit*|karate|gun|pistol|dog|payload*|injection|runtime|employee* / defending application* / an|your|the|each application|program|process|agent|client acts|act|may|can|must',
    'una aplicacion / aplicaciones|bot|cliente|logiciel|peticion* / приложени*|программ*|пользовател* / 软件|应用|程序|学员|课程',
  ]],
];
