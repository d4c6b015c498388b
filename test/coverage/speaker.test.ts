import { describe, expect, test } from 'vitest';
import { COUNTRIES, countryConcept } from '../../server/src/coverage/language/countries.ts';
import { conceptOf } from '../../server/src/coverage/matching/hit.ts';
import { modelOf } from '../../server/src/coverage/model.ts';
import { ownCountry } from '../../server/src/coverage/ownCountry.ts';
import { sentencesOf } from '../../server/src/coverage/signals.ts';
import { Speaker, speakerOf } from '../../server/src/coverage/speaker.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { shippedCatalog } from '../knowledge/support.ts';
import { verdict } from './support.ts';

const model = modelOf(shippedCatalog().coverage);
const memo = (text: string): ReturnType<typeof readMemo> => readMemo('file:///memo.md', 1, text);

function countriesIn(text: string): string[] {
  const hits = memo(text).blocks.flatMap((block) => sentencesOf(block, model)).flatMap((sentence) => sentence.hits);
  return [...new Set(hits.map(conceptOf).filter((concept) => model.countries[concept] === 1).map((concept) => model.vocabulary.conceptNames[concept]!))];
}

test('codes are given once', () => {
  const codes = COUNTRIES.map(([code]) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('countries are known by their names, adjectives and capitals', () => {
  test.each([
    ['NL', 'In the Dutch view'], ['BR', 'Brazil has written'], ['AU', "in Canberra's view"], ['GB', 'the United Kingdom holds'], ['US', 'the US position'],
    ['FR', 'Selon la France'], ['DE', 'la position allemande'], ['MX', 'según México'], ['JP', 'la delegación japonesa'], ['EE', 'по мнению Эстонии'],
    ['IN', 'позиция Индии'], ['KR', 'Республика Корея считает'], ['EG', 'по словам Египта'], ['NL', '荷兰认为'], ['CR', 'Costa Rica considers'], ['EU', 'the European Union says'],
    ['US', 'The U.S. Government holds'], ['US', 'US law'], ['US', 'in the view of the U.S.A.'], ['GB', 'The U.K. has said'], ['EU', 'what the EU writes'], ['US', 'EE.\u00a0UU. sostiene'],
  ])('%s: %s', (code, text) => expect(countriesIn(text)).toEqual([countryConcept(code)]));
});

test.each([
  'The individual indicates an indirect check of each server, as they told us.',
  'Каждый индивид проверяет данные корневого сервера сам, самооборона не корень вопроса.',
  'L’individu a eu connaissance du contrôle indirect.',
  'El individuo indica el cheque.',
  '个人信息由其他机构检查。',
  '发达国家应当援助发展中国家。',
  'Join us in the USSR exhibition of the EUROPA club, which told us.',
  'THIS CONCERNS ALL OF US. The U.S.S.R. was one. It costs US$ 5.',
  'La asunción de obligaciones es una plaga.',
  'Безопасная гавань, прагматизм и софистика.',
])('no country: %s', (text) => expect(countriesIn(text)).toEqual([]));

describe('whose memo it is', () => {
  test.each([
    ['front matter', 'EE', '---\ncomity:\n  state: EE\n---\n# Position of Finland\n'],
    ['its name in front matter', 'EE', '---\ncomity:\n  state: Estonia\n---\n# Position on networks\n\nFrance holds another view.\n'],
    ['the title of front matter', 'IE', '---\ntitle: Ireland and the law of networks\n---\n\nFrance holds another view.\n'],
    ['a heading', 'FI', '# Position of Finland\n\nFrance holds another view.\n'],
    ['a letterhead', 'GH', '# Advice on networks\n\nAccra, 12 May. For the Cabinet of Ghana.\n\nFrance holds another view.\n'],
    ['who begins most sentences', 'KE', '# On networks\n\nThe text has been asked for by the committee that prepares the session of the summer, and was read in three rounds by the ministries.\n\nKenya holds that law applies. Kenya regards it as settled. Kenya supports the text. France does not.\n'],
  ])('%s', (_, code, text) => expect(model.vocabulary.conceptNames[ownCountry(memo(text), model)]).toBe(countryConcept(code)));
  test('is unknown where two are named', () => expect(ownCountry(memo('# Ireland and France\n\nIreland and France talk.\n'), model)).toBe(-1));
});

describe('who speaks in a sentence of an Irish paper', () => {
  const names = { [Speaker.None]: 'nobody', [Speaker.Other]: 'another', [Speaker.Itself]: 'itself', [Speaker.Unknown]: 'unknown' };
  const self = model.vocabulary.conceptId(countryConcept('IE'));
  const speakerIn = (text: string): string => names[speakerOf(memo(text).blocks.flatMap((block) => sentencesOf(block, model))[0], { self })];
  test.each([
    ['another', 'Brazil has written that Article 51 applies.'],
    ['another', 'Article 51 applies in full, as Japan has put it.'],
    ['another', 'Servers on the soil of a State, Kenya writes, answer to its law.'],
    ['another', 'Such an operation is given in the Finnish letter as an example.'],
    ['another', 'An operation that kills is an armed attack in the view of Germany.'],
    ['another', 'Une telle opération, ajoute la Belgique, serait une agression armée.'],
    ['another', 'Чужие серверы, пишет Казахстан, вне его закона.'],
    ['itself', 'Ireland holds that servers on its soil answer to its law.'],
    ['itself', 'Unlike France, Ireland holds that such an operation is unlawful.'],
    ['itself', 'France and Ireland hold that such an operation is unlawful.'],
    ['nobody', 'Unlike France, this paper treats such an operation as unlawful.'],
    ['nobody', 'Requests for evidence are answered within two days, also those from Poland.'],
    ['nobody', '印度洋沿岸的服务器受法律管辖。'],
  ])('%s: %s', (who, text) => expect(speakerIn(text)).toBe(who));
});

describe('who speaks in a sentence of an Irish memo', () => {
  const self = model.vocabulary.conceptId(countryConcept('IE'));
  const speaker = (text: string): Speaker => speakerOf(sentencesOf(memo(text).blocks[0]!, model)[0], { self });
  test.each(['Requests from Brazil and Chile are answered within ten days.', 'Ask Australia, Japan and Korea for help with tools.', 'Chile’s requests for data are answered in ten days.', 'Les demandes du Maroc reçoivent réponse sous quinze jours.', 'Las solicitudes de Chile reciben respuesta en diez días.', 'На запросы Узбекистана ответ даётся в течение десяти дней.', 'If India claims the same case, the ministries consult.', 'Examiners from Belize train here.', 'Pedir a España instructores.', 'Если Латвия требует того же лица, прокуроры совещаются.', '如越南提出请求，由司法部统一办理。'])('nobody who is only an object, an origin or a condition: %s', (text) => expect(speaker(text)).toBe(Speaker.None));
  test.each(['France asks Japan for help.', 'According to France, the right applies.', 'For France the right applies.', 'The view from Paris is that the right applies.', 'With France, Japan holds that the right applies.', 'Where Russia holds that the right applies.', 'In its note to Ireland, China says that the right applies.', 'In France, the government proposes that the right applies.', 'Selon la France, le droit s’applique.'])('another who holds something: %s', (text) => expect(speaker(text)).toBe(Speaker.Other));
  test.each(['Requests to Ireland are answered within ten days.', 'If Ireland claims the same case, the ministries consult.'])('its own State in whatever place: %s', (text) => expect(speaker(text)).toBe(Speaker.Itself));
});

describe('the memo’s own State speaks again behind what is told of another in the paragraph', () => {
  const told = { en: 'Estonia was struck in 2007 and held out.', fr: 'L’Estonie a été frappée en 2007 et a tenu bon.', es: 'Estonia fue atacada en 2007 y resistió.', ru: 'Эстония подверглась нападению в 2007 году и выстояла.', zh: '爱沙尼亚2007年遭受攻击，经受住了考验。' };
  const titles = { en: 'Memo on digital sovereignty for Kenya', fr: 'Note sur la souveraineté numérique du Sénégal', es: 'Nota sobre la soberanía digital de Chile', ru: 'Записка о цифровом суверенитете Казахстана', zh: '新加坡数字主权备忘录' };
  const memo = (language: keyof typeof told, text: string): string => `# ${titles[language]}\n\n${told[language]} ${text}\n`;
  test.each([
    ['en', 'This Republic exercises jurisdiction over all servers in its territory.'], ['en', 'The Republic exercises jurisdiction over all servers in its territory.'], ['en', 'Kenya has jurisdiction over all servers in its territory.'], ['en', 'We exercise jurisdiction over all servers in our territory.'],
    ['fr', 'La République exerce sa compétence sur tous les serveurs de son territoire.'], ['es', 'La República ejerce jurisdicción sobre todos los servidores de su territorio.'], ['ru', 'Республика осуществляет юрисдикцию в отношении всех серверов на своей территории.'], ['zh', '共和国对境内一切服务器行使管辖权。'],
  ] as const)('%s: %s', (language, text) => expect(verdict(memo(language, text), 'jurisdiction')).toBe('provision'));
  test.each([
    ['en', 'It exercises jurisdiction over all servers in its territory.'], ['en', 'Its courts exercise jurisdiction over all servers in its territory.'], ['en', 'The law there gives the courts jurisdiction over all servers in the territory.'], ['en', 'The Republic of Korea exercises jurisdiction over all servers in its territory.'],
    ['fr', 'Elle exerce sa compétence sur tous les serveurs de son territoire.'], ['es', 'Sus tribunales ejercen jurisdicción sobre todos los servidores de su territorio.'], ['ru', 'Она осуществляет юрисдикцию в отношении всех серверов на своей территории.'], ['zh', '该国对境内一切服务器行使管辖权。'],
  ] as const)('but not %s: %s', (language, text) => expect(verdict(memo(language, text), 'jurisdiction')).toBe('mention'));
  test('agencies that have a duty', () => expect(verdict(memo('en', 'Government agencies must keep the registers of the State on servers in the country.'), 'independence.autonomous-infrastructure')).toBe('provision'));
  test('nor where what follows is announced as another’s', () => expect(verdict('# Memo on digital sovereignty for Kenya\n\nEstonia has published its position. The Republic exercises jurisdiction over all servers in its territory.\n', 'jurisdiction')).toBe('mention'));
});
