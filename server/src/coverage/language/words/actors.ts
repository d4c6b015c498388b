import type { Words } from '../class.ts';

/** Words for who acts, and on what: States and others, networks, data, names, bodies. */
export const ACTORS: Words = [
  ['state', [
    'state|states|nation|nations|country|countries|government*|republic|kingdom|capital|capitals|power|powers|party|parties|sovereign|homeland|motherland|ministry|polity|authorities / member state / member states',
    'etat|etats|pays|gouvernement*|nation|nations|republique|royaume|partie|parties|puissance*|autorites|capitale*',
    'estado|estados|pais|paises|gobierno*|nacion|naciones|republica|reino|parte|partes|potencia*|autoridades',
    'государств*|стран*|правительств*|наци*|республик*|держав*|сторон*|власт*',
    '国家|各国|国|政府|当事国|缔约国|会员国|成员国|缔约方|國家|各國|一国|本国',
  ]],
  ['other', [
    'other|others|another|foreign|neighbour*|neighbor*|external|abroad / third countr* / third part* / third state* / outside power*',
    'autre*|autrui|etranger*|tiers|voisin*|exterieur*',
    'otro|otra|otros|otras|ajeno*|extranjer*|tercero*|tercer|vecino*|externo*|exterior*',
    'друг*|иностранн*|зарубежн*|чуж*|соседн*|третьи*|третьих|внешн*|иного|иным|ином',
    '他国|别国|其他国家|外国|邻国|第三国|境外|他國|另一国|对方',
  ]],
  ['own', [
    'own|national|domestic|home|our|its|indigenous|homegrown|local|sovereign / country s',
    'propre*|national*|nationaux|interne*|notre|nos|domestique*|souverain*',
    'propio*|propia*|nacional*|interno*|interna*|nuestr*|soberan*|domestic*',
    'собственн*|национальн*|отечественн*|внутренн*|сво*|наш*|суверенн*',
    '本国|自己|自身|国内|我国|国产|自主|本土|民族',
  ]],
  ['we', [
    'we|our|ours|us|i|my|cabinet / this memo / this paper / this statement / this position / this act / this law / this regulation / this convention / the government / my government / my delegation / our delegation / the ministry',
    'nous|notre|nos|je|mon / ma delegation / le gouvernement / la presente loi / la presente note',
    'nosotros|nuestr*|reiteramos|consideramos|sostenemos|reafirmamos|rechazamos|apoyamos|creemos|entendemos|proponemos|defendemos / mi delegacion / mi gobierno / mi pais / el gobierno / la presente ley',
    'мы|нас|нам|наш*|считаем|исходим|полагаем|поддерживаем|выступаем|отвергаем|предлагаем|подтверждаем|призываем|убеждены / настоящ* закон*',
    '我们|我国|中方|我方|本国|本法|本条例|我團|我代表团|中国政府|本公约|本文',
  ]],
  ['network', [
    'cyber*|network*|internet|digital*|ict|icts|computer*|online|electronic*|software|web|website*|malware|telecommunication*|algorithm*|hacking|hacker* / malicious code / source code / computer code / artificial intelligence / information system* / information technolog* / information space / internet s',
    'cyber*|reseau*|internet|numerique*|informatique*|tic|ordinateur*|electronique*|logiciel*|telecom* / en ligne',
    'ciber*|red|redes|internet|digital*|informatic*|tic|computador*|ordenador*|electronic*|software|telecom* / en linea',
    'кибер*|сет*|интернет*|цифров*|икт|компьютер*|информационн*|онлайн|электронн*|программн*|телекоммуникац*|электросвяз* / услуг* связи / оператор* связи / средств* связи / искусственн* интеллект*',
    '网络|网路|互联网|網際網路|網路|数字|信息|资讯|計算機|计算机|电子|软件|赛博|數位|通信技术|线上',
  ]],
  ['infra', [
    'server*|cable*|router*|hardware|infrastructure*|equipment|facilities|facility|installation*|machine*|cloud|chip*|semiconductor*|satellite*|backbone|platform*|system|systems|device*|rack*|switch*|hosting|technolog*|component* / data cent* / operating system*',
    'serveur*|cable*|routeur*|infrastructure*|equipement*|installation*|nuage|puce*|satellite*|materiel*|dorsale|plateforme*|systeme*|technologie*|appareil*|hebergement / centre* de donnees',
    'servidor*|cable*|enrutador*|infraestructura*|equipo*|instalacion*|nube|chip*|satelite*|plataforma*|sistema*|tecnologia*|dispositivo*|alojamiento / centro* de datos',
    'сервер*|кабел*|маршрутизатор*|цод|инфраструктур*|оборудовани*|объект*|облак*|облачн*|чип*|спутник*|платформ*|систем*|технологи*|устройств*|магистрал* / центр* обработки данных',
    '服务器|伺服器|光缆|电缆|海缆|路由器|数据中心|基础设施|基礎設施|设备|设施|云|芯片|卫星|平台|系统|技术|装备|操作系统|關鍵設施',
  ]],
  ['data', [
    'data|database*|record*|information|files|register*|dataset*|traffic / personal data',
    'donnees|fichier*|registre*|information*',
    'datos|registro*|archivo*|informacion',
    'данн*|сведени*|информаци*|реестр*|файл*',
    '数据|資料|数据库|信息|记录|资料|个人信息',
  ]],
  ['names', [
    'root|domain|domains|dns|naming|numbering|address|addresses|registry|registries|registrar*|cctld|cctlds|identifier*|resolvers / root zone / root server* / domain name* / name system / names and numbers / ip address* / top level / country code / name servers / critical internet resources / core resources',
    'racine|dns|adresse*|registre|identifiant* / zone racine / nom* de domaine / bureau d enregistrement / premier niveau / serveur* racine / ressources critiques',
    'raiz|dominio*|dns|direccion*|registrador*|identificador* / zona raiz / nombre* de dominio / primer nivel / servidor* raiz / recursos criticos',
    'корнев*|домен*|днс|адрес*|адресаци*|регистратур*|идентификатор*|имен / верхнего уровня / критическ* ресурс*',
    '根区|根服务器|域名|根伺服器|网址|地址资源|注册局|顶级|标识符|国家代码|基础资源|关键资源|根域|名称与地址|域名系统|核心资源|根',
  ]],
  ['icann', [
    'icann|iana|pti|gac|california / public technical identifiers / internet corporation',
    '互联网名称与数字地址分配机构|加州',
  ]],
  ['govern', [
    'governance|govern|rulemaking|policymaking|decide*|decision*|management|administer*|administration|oversight|run|manage*|steer*|rules / rule making / rules of the road / norm setting / standard setting / policy making / decision making / set the rules',
    'gouvernance|normes|normalisation|decision*|gestion|gerer|administr*|tutelle|pilotage|regles / elaboration des regles',
    'gobernanza|normalizacion|decision*|gestion*|administra*|supervision|reglas / elaboracion de normas',
    'управлени*|нормотворчеств*|выработк*|решени*|стандарт*|администрир*|надзор*|правил*',
    '治理|规则制定|制定规则|决策|管理|监管|标准|国际规则|運作|规则',
  ]],
  ['forum', [
    'itu|igf|wsis|forum|forums|fora|body|bodies|multilateral*|intergovernmental*|multistakeholder*|table|assembly|conference|institution*|organisation|organization|committee|panel / multi stakeholder / working group / united nations / treaty bod* / under the auspices',
    'uit|fgi|smsi|forum*|enceinte*|instance*|multilateral*|intergouvernemental*|multipartit*|conference|table|organisation*|organe*|comite / multi acteurs / nations unies',
    'uit|fgi|cmsi|foro*|multilateral*|intergubernamental*|multipartit*|conferencia|mesa|organizacion*|organo*|comite / multiples partes interesadas / naciones unidas',
    'мсэ|форум*|многосторонн*|межправительств*|площадк*|конференци*|организаци*|оон|орган*|институт*|комитет* / объединенных наций',
    '国际电联|电信联盟|论坛|多边|政府间|多利益攸关方|多方|机构|组织|联合国|聯合國|会议|平台|多利益相关方|机制',
  ]],
  ['work', [
    'work*|school*|student*|curricul*|universit*|skill*|workforce|awareness',
  ]],
  ['money', [
    'budget*|million*|cost*|tax*|fee*|fund|invoice*|price*',
  ]],
  ['certs', [
    'cert|certs|csirt*|vulnerabilit* / response team* / incident response / threat intelligence / early warning',
  ]],
  ['software', [
    'firewall*|antivirus|patch*|plugin*|npm|endpoint*|build|install|readme / defence in depth / defense in depth / zero trust',
  ]],
  ['venue', [
    'venue|dispute*|arbitrat*|contract*|litige*|contrat*|controversia*|contrato*|договор*|арбитраж*|合同|仲裁|争议解决 / exclusive jurisdiction / parties submit / agreement shall be',
  ]],
  ['person', [
    'persons|individual*|humanitarian|civilian*|privacy|children|consumer*|employee*|tenant*|householder*|burglar*|martial|karate / person s / human rights',
  ]],
];
