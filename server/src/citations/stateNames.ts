/**
 * States and organisations as they are named beside a law, to tell `Singapore's Cybersecurity Act` from the Union's: the code of a
 * jurisdiction as instruments carry it, then the words. Any State that may stand before the name of a law is worth a line: one that has no
 * law in the knowledge base keeps others' laws from being taken for its own.
 */
export const STATES = `
CN China|Chinese|PRC|People's Republic of China|中国|我国|中华人民共和国|КНР|Китай|китайский|chinois|chinoise|Chine|República Popular China
HK Hong Kong|香港
TW 台湾|Taiwan|Taiwanese
VN Vietnam|Viet Nam|Vietnamese|越南|Вьетнам|вьетнамский
US United States|American|U.S.|USA|US|United States of America|美国|США|американский|États-Unis|Estados Unidos|EE. UU.
RU Russia|Russian|Russian Federation|俄罗斯|РФ|Россия|российский|Российская Федерация|Russie|russe|Rusia|ruso|rusa
EU EU|European Union|European|Union|E.U.|欧盟|ЕС|Европейский союз|UE|Union européenne|Unión Europea
GB UK|United Kingdom|British|Britain|Great Britain|U.K.|English|英国|Великобритания
SG Singapore|Singaporean|新加坡
IN India|Indian|印度
BR 巴西|Brazil|Brazilian|Brasil|brasileño
JP Japan|Japanese|日本
AU 澳大利亚|Australia|Australian
CA 加拿大|Canada|Canadian
NZ New Zealand
KR 韩国|Korea|Korean|South Korea|Republic of Korea|South Korean
KP North Korea|North Korean|DPRK
DE 德国|Germany|German
FR 法国|France|French
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
KZ 哈萨克斯坦|Kazakhstan|Kazakh|Казахстан
GE Georgia|Georgian
TR Turkey|Turkish|Türkiye
IL Israel|Israeli
IR Iran|Iranian
SA Saudi|Saudi Arabia
AE Emirati|UAE|United Arab Emirates
EG Egypt|Egyptian
ZA 南非|South Africa|South African
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
ID 印度尼西亚|印尼|Indonesia|Indonesian
MY 马来西亚|Malaysia|Malaysian
TH 泰国|Thailand|Thai
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
US-CA California|Californian
US-CO Colorado
US-TX Texas|Texan
US-FL Florida
US-VA Virginia
US-IL Illinois
US-UT Utah
US-CT Connecticut
US-NJ New Jersey
US-NY New York
US-MA Massachusetts
US-PA Pennsylvania
US-OH Ohio
US-MI Michigan
US-OR Oregon
US-MT Montana
US-MN Minnesota
US-MD Maryland
US-DE Delaware
US-TN Tennessee
US-IN Indiana
US-IA Iowa
US-KY Kentucky
US-NE Nebraska
US-NH New Hampshire
US-RI Rhode Island
US-NV Nevada
US-AZ Arizona
US-LA Louisiana
CA-QC Quebec|Québec
CA-ON Ontario
CA-BC British Columbia
CA-AB Alberta
AU-NSW New South Wales
AU-VIC Victoria|Victorian
GB-SCT Scotland|Scottish
IN-KA Karnataka
CN-MO Macau|Macao|澳门
MD Moldova|Moldovan
OM Oman|Omani
QA Qatar|Qatari
JO Jordan|Jordanian
BH Bahrain|Bahraini
KW Kuwait|Kuwaiti
LB Lebanon|Lebanese
IQ Iraq|Iraqi
YE Yemen|Yemeni
SY Syria|Syrian
LY Libya|Libyan
SD Sudan|Sudanese
JM Jamaica|Jamaican
BS Bahamas|The Bahamas|Bahamian
BB Barbados|Barbadian
TT Trinidad and Tobago|Trinidad
GY Guyana|Guyanese
BZ Belize
PA Panama|Panamanian
UY Uruguay|Uruguayan
PY Paraguay|Paraguayan
BO Bolivia|Bolivian
EC Ecuador|Ecuadorian
GT Guatemala|Guatemalan
HN Honduras|Honduran
SV El Salvador|Salvadoran
NI Nicaraguan
DO Dominican Republic|Dominican
HT Haiti|Haitian
BW Botswana
NA Namibia|Namibian
ZW Zimbabwe|Zimbabwean
MW Malawi|Malawian
MZ Mozambique|Mozambican
AO Angola|Angolan
CM Cameroon|Cameroonian
CI Côte d'Ivoire|Ivory Coast|Ivorian
BJ Benin|Beninese
TG Togo|Togolese
ML Mali|Malian
NE Niger|Nigerien
BF Burkina Faso|Burkinabe
GM Gambia|The Gambia|Gambian
SL Sierra Leone|Sierra Leonean
LR Liberia|Liberian
MG Madagascar|Malagasy
SC Seychelles
CD DRC|Congo|Congolese
SO Somalia|Somali
LS Lesotho
SZ Eswatini|Swaziland
CV Cabo Verde|Cape Verde
AL Albania|Albanian
MK North Macedonia|Macedonian
ME Montenegro|Montenegrin
BA Bosnia and Herzegovina|Bosnian|Bosnia
XK Kosovo
LI Liechtenstein
MC Monaco
AD Andorra|Andorran
SM San Marino
CY Cyprus|Cypriot
MT Malta|Maltese
LU Luxembourg|Luxembourgish
TJ Tajikistan|Tajik
KG Kyrgyzstan|Kyrgyz
TM Turkmenistan|Turkmen
MN Mongolia|Mongolian
AF Afghanistan|Afghan
BT Bhutan|Bhutanese
MV Maldives|Maldivian
LA Laos|Lao|Laotian
BN Brunei|Bruneian
TL Timor-Leste
PG Papua New Guinea
FJ Fiji|Fijian
WS Samoa|Samoan
TO Tonga|Tongan
VU Vanuatu
SB Solomon Islands
BM Bermuda|Bermudian
KY Cayman Islands|Cayman
GI Gibraltar
JE Jersey
GG Guernsey
AfU African Union|AU
CoE Council of Europe
UN UN|United Nations|ООН|联合国|U.N.|ONU
NATO NATO
SCO SCO|Shanghai Cooperation Organization|Shanghai Cooperation Organisation|ШОС
`;
