import { normalised } from './words.ts';

/**
 * States and organisations as they are named beside a law, to tell `Singapore's Cybersecurity Act` from the Union's: the code of a
 * jurisdiction as instruments carry it, then the words. Any State that may stand before the name of a law is worth a line: one that has no
 * law in the knowledge base keeps others' laws from being taken for its own.
 */
const STATES = `
CN China|Chinese|PRC|People's Republic of China|中国|我国|中华人民共和国|КНР|Китай|китайский|chinois|chinoise|Chine|República Popular China
HK Hong Kong|香港
TW Taiwan|Taiwanese
VN Vietnam|Viet Nam|Vietnamese|越南|Вьетнам|вьетнамский
US United States|American|U.S.|USA|US|United States of America|美国|США|американский|États-Unis|Estados Unidos|EE. UU.
RU Russia|Russian|Russian Federation|俄罗斯|РФ|Россия|российский|Российская Федерация|Russie|russe|Rusia|ruso|rusa
EU EU|European Union|European|Union|E.U.|欧盟|ЕС|Европейский союз|UE|Union européenne|Unión Europea
GB UK|United Kingdom|British|Britain|Great Britain|U.K.|English|英国|Великобритания
SG Singapore|Singaporean|新加坡
IN India|Indian|印度
BR Brazil|Brazilian|Brasil|brasileño
JP Japan|Japanese|日本
AU Australia|Australian
CA Canada|Canadian
NZ New Zealand
KR Korea|Korean|South Korea|Republic of Korea|South Korean
KP North Korea|North Korean|DPRK
DE Germany|German
FR France|French
NL Netherlands|Dutch
EE Estonia|Estonian
LV Latvia|Latvian
LT Lithuania|Lithuanian
FI Finland|Finnish
SE Sweden|Swedish
NO Norway|Norwegian
DK Denmark|Danish
PL Poland|Polish
CZ Czechia|Czech|Czech Republic
SK Slovakia|Slovak
AT Austria|Austrian
CH Switzerland|Swiss
IT Italy|Italian
ES Spain|Spanish
PT Portugal|Portuguese
IE Ireland|Irish
BE Belgium|Belgian
HU Hungary|Hungarian
RO Romania|Romanian
BG Bulgaria|Bulgarian
GR Greece|Greek
HR Croatia|Croatian
SI Slovenia|Slovenian
UA Ukraine|Ukrainian|Украина|украинский
BY Belarus|Belarusian|Беларусь
KZ Kazakhstan|Kazakh|Казахстан
GE Georgia|Georgian
TR Turkey|Turkish|Türkiye
IL Israel|Israeli
IR Iran|Iranian
SA Saudi|Saudi Arabia
AE Emirati|UAE|United Arab Emirates
EG Egypt|Egyptian
ZA South Africa|South African
NG Nigeria|Nigerian
KE Kenya|Kenyan
GH Ghana|Ghanaian
ET Ethiopia|Ethiopian
RW Rwanda|Rwandan
TZ Tanzania|Tanzanian
UG Uganda|Ugandan
ZM Zambia|Zambian
MA Morocco|Moroccan
TN Tunisia|Tunisian
DZ Algeria|Algerian
SN Senegal|Senegalese
MU Mauritius|Mauritian
ID Indonesia|Indonesian
MY Malaysia|Malaysian
TH Thailand|Thai
PH Philippines|Philippine|Filipino
PK Pakistan|Pakistani
BD Bangladesh|Bangladeshi
LK Sri Lanka|Sri Lankan
NP Nepal|Nepalese
MM Myanmar|Burmese
KH Cambodia|Cambodian
MX Mexico|Mexican
AR Argentina|Argentine
CL Chile|Chilean
CO Colombia|Colombian
PE Peru|Peruvian
CU Cuba|Cuban
VE Venezuela|Venezuelan
CR Costa Rica|Costa Rican
IS Iceland|Icelandic
RS Serbia|Serbian
UZ Uzbekistan|Uzbek
AM Armenia|Armenian
AZ Azerbaijan|Azerbaijani
AfU African Union|AU
CoE Council of Europe
UN UN|United Nations|ООН|联合国|U.N.|ONU
NATO NATO
SCO SCO|Shanghai Cooperation Organization|Shanghai Cooperation Organisation|ШОС
`;

/** Members of the European Union: their adjective before a Union act says nothing against it. */
const MEMBERS = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

let table: Map<string, string> | undefined;

/** Code of the State or organisation that `words` (any case, any form that `normalised` levels) names; undefined for other words. */
export function stateNamed(words: string): string | undefined {
  return (table ??= read()).get(normalised(words));
}

function read(): Map<string, string> {
  const made = new Map<string, string>();
  for (const line of STATES.trim().split('\n')) {
    const at = line.indexOf(' ');
    for (const word of line.slice(at + 1).split('|')) made.set(normalised(word), line.slice(0, at));
  }
  return made;
}

/** True where naming `state` beside a law of `jurisdiction` does not speak against it. */
export function compatible(state: string, jurisdiction: string): boolean {
  if (state === jurisdiction || jurisdiction.startsWith(`${state}-`) || jurisdiction.endsWith(`-${state}`)) return true;
  if (jurisdiction === 'EU') return MEMBERS.has(state);
  return !/^[A-Z]{2}$/.test(jurisdiction) && state !== 'EU';
}
