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
    'cyber*|network*|internet|online|digital*|ict|icts|information technolog* / information [and] communication* / informational|computer*|electronic|data|software|web|virtual|remote*|malware|code|byte|bytes|server|servers / information space|infrastructure|environment|systems|security',
    'numeri*|informati*|reseau*|en ligne|cloud / ciber*|informatic*|red|redes|telematic*|electronic* / кибер*|информационн*|цифров*|компьютерн*|сеть|сети|сетей|сетях|сетями|сетев*|икт|интернет* / 网络|信息|互联网|数字|计算机|数据|系统',
  ]],
  ['operation', [
    'operation*|attack*|activit*|act|acts|action*|conduct|intrusion*|incident*|means|campaign*|hack*|measure*|misuse|use / attaque*|acte|actes|moyen*|agissement* / operacion*|ataque*|actividad*|acto|actos|medio|medios|incidente*|uso',
    'операци*|атак*|деятельност*|действи*|инцидент*|использован*|применени*|средств* / 行动|攻击|活动|行为|手段|事件|利用|使用',
  ]],
  ['territory', [
    'territor*|soil|borders|jurisdictional boundaries|at home|domestically / within|in|inside [the] [a|our|its] country|state|republic|realm|union|kingdom|jurisdiction|borders|federation',
    'in|within its|our|their [own] country|borders|land / arise here|there / found|located|based|established|present|kept|stored|situated here|there / who are here / licensed here / located|kept|stored|held ..3 country|state|republic|union|realm / national segment / sovereign space',
    'territoire*|sol|frontieres|etabli* en|sur le sol / territorio*|suelo|fronteras / территори*|границ*|в пределах|на земле / 境内|领土|领域内|辖区|本国内|国内',
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
    'own|national|domestic|trusted|sovereign|autonomous|independent|home grown|homegrown|indigenous|self reliant|local|state owned|state run|public|regional / its own|our own',
    'propre|propres|national*|nationale*|souverain*|autonom*|independan* / propi*|nacional*|soberan*|autonom*|independient*|public* / собственн*|национальн*|отечественн*|суверенн*|независим*|самостоятельн*|доверенн* / 自主|本国|自有|国产|自己的|国家|主权',
  ]],
  ['law', [
    'law|laws|act|statute*|legislation|regulation|rules|code|ordinance|bill|provisions|decree|section|offence* / legal order / loi|lois|droit|legislation|reglement* / ley|leyes|derecho|legislacion|normas / закон*|законодательств*|право|права / 法律|法规|条例|本法|立法',
  ]],
  ['courts', ['court|courts|tribunal*|judge*|prosecut*|authorities|police|regulator*|investigator* / juge*|tribunaux|juridictions|autorites / juez|jueces|tribunales|autoridades / суд*|орган* / 法院|司法机关|机关|主管机关']],
  ['police', [
    'police|prosecut*|investigator*|law enforcement|judicial|criminal matters|crime*|criminal*|evidence|offence*|offense*|investigation*|proceedings',
    'judiciaire*|penal*|penale*|enquet*|infraction*|preuve*|cybercrimin*|policier* / judicial*|penal*|policia*|delito*|delincuen*|prueba*|investigacion* / правоохранительн*|уголовн*|преступ*|следствен*|судебн*|доказательств* / 执法|司法|刑事|犯罪|证据|侦查',
  ]],
  ['right-to', [
    'right|rights|entitled|entitle*|may|can|must|shall|should|free|freedom|competen*|authority|power|powers|able / droit*|peut|peuvent|doit|doivent|libre*|competen* / derecho*|puede*|debe*|libre* / вправе|право|может|могут|должн*|свобод* / 有权|权利|可以|可|应当|应|享有|自主',
  ]],
  ['shall', [
    'shall|must|may not|should|ought|is to|are to|required|obliged|duty|oblig*|prohibit*|forbid*|unlawful*|illegal|inadmissible|unacceptable|impermissible|wrongful|violat*|breach*|contrary to / doit|doivent|viol*|interdi*|illicite*|contraire*|inadmissible*|oblig*',
    'debe*|prohib*|viola*|ilicit*|contrari*|inaceptable*|inadmisible*|oblig* / должн*|обязан*|недопустим*|запрещ*|наруш*|неприемлем*|противоправн* / 应当|应|不得|必须|禁止|不应|违反|违背|反对|义务',
  ]],
  ['equal', ['equal*|same|equit*|on a par|peer|peers / egal*|meme / igual*|mism* / равн*|одинаков* / 平等|同等|不分大小|一律']],
  ['intl', [
    'states|sovereign*|charter|nations|treaty|treaties|convention|delegation*|minister*|ministry|government*|intergovernmental / international law|security|peace|organi* / member state* / security council / use of force / armed attack*|forces / foreign policy|affairs|state* / each|every|another|no|any state / cyber operation* / self defen* of|by states / republic|parliament|multilateral / non intervention / national security',
    'etats|souverain*|charte|traite|convention|ministre*|gouvernement* / droit international / estados|soberan*|carta|tratado*|convenio|ministro* / derecho internacional / государств*|суверен*|устав*|конвенци*|международн* / 国家|主权|宪章|国际|条约|公约|政府',
  ]],
  ['person-software', [
    'intruder|jury|shopkeeper|scheduler|bot|bots|forms|class|classes|customer*|supplier|app|apps|users|component|password*|firewall*|plugin|martial|burglar|mugger|husband|wife|murder|manslaughter|defendant|acquit*|karate|gun|pistol|dog|payload*|injection|runtime|employee* / defending application* / an|your|the|each application|program|process|agent|client acts|act|may|can|must',
    'una aplicacion / aplicaciones|bot|cliente|logiciel|peticion* / приложени*|программ*|пользовател* / 软件|应用|程序|学员|课程',
  ]],
];
