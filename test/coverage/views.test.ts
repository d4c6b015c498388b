import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../server/src/coverage/coverageOf.ts';
import { readMemo } from '../../server/src/memo/memo.ts';
import { catalog, verdict } from './support.ts';

describe('what others hold in an Irish paper is a mention', () => {
  const paper = (text: string): string => `# Ireland and the law of networks\n\n${text}\n`;
  test.each([
    ['behind', 'Article 51 applies in full to operations in networks, as Japan has put it.'],
    ['in the middle', 'A State that is attacked through networks, Japan writes, may act in self-defence.'],
    ['of the United States', 'The US holds that a State struck by a lethal cyber operation may act in self-defence.'],
    ['of the United States', 'The U.S. position is that a State struck by a lethal cyber operation may act in self-defence.'],
    ['behind a sentence that ends with US', 'We have read the paper of the US. Japan holds that a State struck by a lethal cyber operation may act in self-defence.'],
    ['told to us', 'That a State struck by a lethal cyber operation may act in self-defence is what Japan wrote to us in May.'],
    ['a sentence that ends with initials', 'We have read the paper of the U.S. The U.S. view is that a State struck by a lethal cyber operation may act in self-defence.'],
    ['continued', 'Japan sees this in another way. It adds that a victim of a lethal cyber operation may act in self-defence.'],
    ['a scholar', 'According to Helena Vasko, a State struck by a lethal cyber operation may act in self-defence.'],
    ['in a row of a table', '| Topic | State | Answer |\n|---|---|---|\n| Force | Poland | A State struck by a lethal cyber operation may act in self-defence. |'],
  ])('%s: %s', (_, text) => expect(verdict(paper(text), 'self-defence')).toBe('mention'));

  test.each([
    ['own beside it', 'Unlike Japan, Ireland holds that a State struck by a lethal cyber operation may act in self-defence.'],
    ['according to law', 'According to the Charter, a State struck by a lethal cyber operation may act in self-defence.'],
    ['its own row', '| Topic | State | Answer |\n|---|---|---|\n| Force | Ireland | A State struck by a lethal cyber operation may act in self-defence. |'],
  ])('but not %s: %s', (_, text) => expect(verdict(paper(text), 'self-defence')).toBe('provision'));
});

describe('in a memo of none of the States that it names', () => {
  const memo = (text: string): string => `# How States read Article 51 in cyberspace\n\nWe compare four papers. Japan wrote in May. France holds another view. Brazil considers both.\n\n${text}\n`;
  test.each(['Cuba sees a danger. A cyber operation is no armed attack and opens no right of self-defence.', 'Denmark holds that a State struck by a lethal cyber operation may act in self-defence.', 'Denmark considers that Article 51 applies to cyber operations.', 'Denmark considers that a State may act in self-defence against a cyber operation that is an armed attack.'])('what one holds is a mention: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test.each(['The United States should state that the right of self-defence applies to cyber operations that are armed attacks.', 'We hold that the right of self-defence applies to cyber operations that are armed attacks.'])('what one should do is a provision: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('provision'));
});

test.each(['## What option C says', '## What the bill says'])('what stands below %s is the memo’s own', (heading) =>
  expect(verdict(`# Memo on a chapter on sovereignty in cyberspace\n\nWe recommend option C.\n\n${heading}\n\nServices within the country obey its law.\n`, 'jurisdiction')).toBe('provision'),
);

test.each([
  ['jurisdiction', '# Joint position of Estonia, Latvia and Lithuania on international law in cyberspace\n\nThis paper sets out the common reading of the governments.\n\nEstonia, Latvia and Lithuania exercise jurisdiction over networks in their territory.'],
  ['jurisdiction', '# Posición de España sobre el derecho internacional en el ciberespacio\n\nEste documento expone la posición de España.\n\nCada Parte establecerá, como mínimo, su jurisdicción sobre los delitos cometidos en su territorio.'],
  ['self-defence', '# Memo on cyber security\n\nThe committee met in May and asked for a paper on what has happened in the networks of the region.\n\nChina steals data. Iran has struck hospitals.\n\nRussia disabled a satellite network in 2022. An operation of such effects is an armed attack and opens the right of self-defence under Article 51.'],
  ['self-defence', '# Position of Norway on self-defence in cyberspace\n\nScale and effects will determine whether a cyber operation is an armed attack that opens the right of self-defence.'],
])('what speaks of several States, or of what will be decided, can be the memo’s own: %s', (principle, text) => expect(verdict(`${text}\n`, principle)).toBe('provision'));

describe('of several options', () => {
  const memo = (choice: string): string => `# Decision memo: which line to take on self-defence in cyberspace\n\n**Option A.** The State says nothing.\n\n**Option B.** The State may respond with force where a cyber operation causes death or major destruction.\n\nPros and cons are in the annex. ${choice}\n`;
  test.each(['The Directorate recommends Option B.', 'We prefer option B.', 'Option B is the recommended one.'])('the one that is recommended is the memo’s own: %s', (choice) => expect(verdict(memo(choice), 'self-defence')).toBe('provision'));
  test.each(['The Directorate recommends Option A.', 'We do not recommend Option B.', 'Should we choose option B?', 'The Directorate has no preference.'])('the others are open: %s', (choice) => expect(verdict(memo(choice), 'self-defence')).toBe('mention'));
});

test.each([
  ['self-defence', '某国代表称，其有权依据《联合国宪章》第五十一条对网络攻击行使自卫权。'],
  ['jurisdiction', 'El párrafo sobre la jurisdicción de cada Estado sobre los servidores de su territorio queda suprimido.'],
  ['self-defence', 'No hay acuerdo en la casa sobre si el artículo 51 de la Carta rige para los ciberataques.'],
  ['self-defence', 'Пункт о праве на самооборону от кибератак по статье 51 Устава вычеркнут.'],
])('what is reported, struck out or not agreed is a mention: %s', (principle, text) => expect(verdict(`${text}\n`, principle)).toBe('mention'));

describe('a quotation in a brief', () => {
  const brief = (before: string): string => `# Brief for the Norwegian delegation to the third round on the cybercrime convention\n\nThe Minister has approved this mandate.\n\n${before}\n\n> Each Party shall establish its jurisdiction over the offences where they are committed in its territory or by one of its nationals.\n`;
  test.each(['## Text that we propose', '## Proposed article 12', '## Texte proposé', '## Nuestra propuesta', '## Предлагаемая редакция', '## 建议案文', '## **Proposed** article 12', '## Proposed amendments\n\n### Article 12', 'We propose the following text:', 'Article 12 should read:', 'Our text:', 'Suggested wording:', 'Norway said in its statement of 2021:', 'As noted above, the text reads:'])('is its own wording under %s', (before) =>
    expect(verdict(brief(before), 'jurisdiction')).toBe('provision'),
  );
  test.each(['## Text of the Chair', "## Russia's proposed text", "## The Chair's proposed text", '## Proposed text of article 5 by Russia', '## The ILC draft articles', '## Objections to our text', '## Our amendments\n\n### Text of Russia', '## Our text\n\nRussia has circulated this wording.', 'Russia proposes:', 'The government of Iran says:', 'Most delegations propose:', 'The Budapest Convention says in Article 22:', 'The delegates dined together.'])('is the view of somebody else after %s', (before) => expect(verdict(brief(before), 'jurisdiction')).toBe('mention'));
});

describe('what is left open is a mention', () => {
  test.each([
    ['self-defence', 'It remains to be decided whether the right of self-defence applies to cyber operations.'],
    ['self-defence', 'It could be argued that the right of self-defence applies to cyber operations.'],
    ['self-defence', 'Reste à déterminer si le droit de légitime défense s’applique aux cyberopérations.'],
    ['self-defence', 'Queda por determinar si el derecho de legítima defensa se aplica a las operaciones cibernéticas.'],
    ['self-defence', 'Предстоит определить, применяется ли право на самооборону к кибероперациям.'],
    ['self-defence', '自卫权是否适用于网络行动，仍在研究。'],
    ['jurisdiction', 'Article 5. [Each Party shall exercise jurisdiction over servers in its territory.] [Deleted.]'],
    ['jurisdiction', '一些国家称其对境内网络享有管辖权。'],
    ['self-defence', 'It is disputed whether an armed attack is judged by the scale and effects of a cyber operation.'],
    ['jurisdiction', 'The Commission will say what an operator should do when a foreign order and our law collide.'],
    ['jurisdiction', 'Elle dira à quelles conditions nos tribunaux sont compétents pour des faits commis à l’étranger.'],
    ['jurisdiction', 'La futura ley dirá si rige también para quien perfile desde fuera a personas que se encuentren en España.'],
    ['jurisdiction', 'В законе будет определено, распространяется ли он на зарубежные платформы.'],
    ['self-defence', 'The prevailing opinion among authors is that a State struck by a lethal cyber operation may act in self-defence.'],
    ['self-defence', 'The Council of Europe holds that a State struck by a lethal cyber operation may act in self-defence.'],
    ['self-defence', 'Algunos autores sostienen que un Estado golpeado por una operación cibernética letal puede actuar en legítima defensa.'],
    ['self-defence', 'Некоторые авторы полагают, что государство, подвергшееся смертоносной кибероперации, вправе действовать в порядке самообороны.'],
    ['jurisdiction', 'Option 1: each Party shall exercise jurisdiction over servers in its territory.'],
    ['jurisdiction', 'The Government is preparing an Act under which every server in the country falls under the jurisdiction of our courts.'],
  ])('%s: %s', (name, text) => expect(verdict(`# Memo\n\n${text}\n`, name)).toBe('mention'));
});

describe('what only looks as if others spoke or it were open is the memo\'s own', () => {
  test.each([
    ['self-defence', 'A State against which an armed attack by cyber means is being prepared may act in self-defence.'],
    ['self-defence', 'It must be stressed that the right of self-defence applies to cyber operations.'],
    ['jurisdiction', 'Alternatively, each Party shall exercise jurisdiction over servers in its territory.'],
    ['jurisdiction', '[Each Party shall exercise jurisdiction over servers in its territory.]{.underline}'],
    ['jurisdiction', 'US$ 5 million is set aside by the law. Every server in the territory falls under the jurisdiction of the State.'],
    ['jurisdiction', 'Lawyers who support clients abroad are within our jurisdiction over networks in our territory.'],
    ['jurisdiction', 'Los Estados afirman su jurisdicción sobre las redes situadas en su territorio.'],
    ['jurisdiction', '国家对境内网络享有管辖权，措施应与之相称。'],
    ['jurisdiction', 'Many operators hold data in the territory, and every server there falls under the jurisdiction of the State.'],
  ])('%s: %s', (name, text) => expect(verdict(`# Memo of Ireland\n\n${text}\n`, name)).toBe('provision'));

  test.each([
    ['jurisdiction', '# Memorando de España\n\nLa meta de esta ley es la seguridad. La asunción de la posición jurídica es sencilla. Los servidores situados en el territorio están sujetos a la jurisdicción del Estado.\n'],
    ['jurisdiction', '# Меморандум России\n\nПрагматичный подход к праву изложен ниже. Серверы на территории государства находятся под его юрисдикцией.\n'],
    ['jurisdiction', '# Note\n\nBruxelles, le 3 mai 2025\n\nLa Belgique considère que les serveurs situés sur le territoire d’un État relèvent de la compétence de cet État.\n'],
  ])('%s: %s', (name, text) => expect(verdict(text, name)).toBe('provision'));
});

test.each([
  ['left open', '[Each Party shall exercise jurisdiction over servers in its territory.]'],
  ['a placeholder', '[TBD: each Party shall exercise jurisdiction over servers in its territory.]'],
  ['a question', '[Shall each Party exercise jurisdiction over servers in its territory?]'],
])('what stands in brackets is told as what it is, %s: %s', (why, text) => {
  const { evidence } = coverageOf(readMemo('file:///memo.md', 1, `# Brief for a treaty\n\n${text}\n`), catalog).principles['jurisdiction']!;
  expect(evidence.map((one) => one.why)).toEqual([why]);
});

test('brackets within brackets leave open what stands in them', () => {
  expect(verdict('# Brief for a treaty\n\n[Each Party [shall] [may] exercise jurisdiction over servers in its territory.]\n', 'jurisdiction')).toBe('mention');
});

test.each([
  'Each Party shall exercise jurisdiction over [servers] [equipment] in its territory.',
  'Each Party shall exercise jurisdiction over servers in its territory [as laid down in the annex](https://example.org).',
  'Option 2, that each Party exercises jurisdiction over servers in its territory, is recommended.',
])('neither a choice of words nor a link nor what is recommended is left open: %s', (text) => expect(verdict(`# Brief for a treaty\n\n${text}\n`, 'jurisdiction')).toBe('provision'));

describe('a view is adopted', () => {
  const view = 'Japan writes that the right of self-defence applies to cyber operations.';
  test.each([
    ['by the sentence behind it', `${view} We share this view.`],
    ['by the first sentence of the next paragraph', `${view}\n\nWe share this view.`],
    ['that it says follows', `We share the following view of Finland. ${view}`],
    ['in so few words that no view need be named', `${view} We endorse that.`],
  ])('%s: %s', (_, text) => expect(verdict(`# A memo of Ireland\n\n${text}\n`, 'self-defence')).toBe('provision'));

  test.each([
    ['by a sentence before it', `We share the view of Finland on data. ${view}`],
    ['by what adopts something else', `${view} We fully endorse the comprehensive plan of the Secretary-General for the reform of the budget of the organisation.`],
    ['by a later sentence of the next paragraph', `${view}\n\nThe budget is small. We share this view.`],
  ])('not %s: %s', (_, text) => expect(verdict(`# A memo of Ireland\n\n${text}\n`, 'self-defence')).toBe('mention'));
});

describe('in a memo that does not say whose it is', () => {
  const memo = (text: string): string => `# Memo on sovereignty in cyberspace\n\nThe ministry has been asked for a line. ${text}\n\nWe shall train more staff. Our budget is small.\n`;
  test.each(['France holds that a cyber operation can be an armed attack under Article 51.', 'France firmly holds that the right of self-defence applies to cyber operations.', 'Germany: a cyber operation comparable to an armed attack gives rise to the right of self-defence.', 'Нидерланды: статья 51 Устава применяется к кибероперациям.', '荷兰：《联合国宪章》第五十一条适用于网络行动。'])('what a State holds is its own view: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test('and a label that is none does not make it one', () => expect(verdict(memo('Self-defence: a cyber operation comparable to an armed attack in scale and effects gives rise to the right of self-defence.'), 'self-defence')).toBe('provision'));
});

test('all that an option says belongs to it', () => {
  const memo = (choice: string): string => `# Memo of Ireland on sovereignty in cyberspace\n\n**Option A – wait.** The paper would say nothing.\n\n**Option B – affirm.** The paper would be published in May. The right of self-defence under Article 51 applies to cyber operations.\n\n${choice}\n`;
  expect(verdict(memo('We recommend Option B.'), 'self-defence')).toBe('provision');
  expect(verdict(memo('We recommend Option A.'), 'self-defence')).toBe('mention');
});

test.each(['Option B is the one that Parliament chose.', 'Option B meets the aims best.'])('a sentence that begins with the letter of an option is no label: %s', (text) => expect(verdict(`# Memo of Ireland on sovereignty in cyberspace\n\n${text} The Government affirms that the right of self-defence under Article 51 applies to cyber operations.\n`, 'self-defence')).toBe('provision'));

test.each(['# Options paper: orders from abroad to firms with servers in Ireland\n\nThe Attorney General has asked for a line.', '# Cabinet memorandum on networks\n\n## Points for decision', '# Mandate for the cybercrime convention\n\n## Points to hold'])('what stands below such a heading is no list of questions: %s', (memo) => expect(verdict(`${memo}\n\nMail kept on servers in the State is subject to its jurisdiction, whoever owns them.\n`, 'jurisdiction')).toBe('provision'));

describe('what a sentence does not take over stays another’s view', () => {
  const memo = (text: string): string => `# Ireland and the law of networks\n\nBrazil holds that a State struck by a lethal cyber operation may act in self-defence under Article 51. ${text}\n`;
  test.each(['We do not share this view.', 'We do not think so too.', 'Whether we share this view is for Cabinet to decide.', 'No compartimos esta opinión.'])('%s', (text) => expect(verdict(memo(text), 'self-defence.applicability')).toBe('mention'));
  test.each(['We share this view.', 'Ireland agrees with this view, which is ours.', 'We think so too.'])('but: %s', (text) => expect(verdict(memo(text), 'self-defence.applicability')).toBe('provision'));
});

test.each(['See [@un:charter, art. 51].', 'See also [@un:charter, art. 51] and [@coe:budapest, art. 22].', 'Cf. @un:charter [art. 51].', 'Voir [@un:charter, art. 51].', '参见[@un:charter, art. 51]。'])('nothing but a citation is a mention at most: %s', (text) => {
  const { evidence, status } = coverageOf(readMemo('file:///memo.md', 1, `# Memo on sovereignty in cyberspace\n\n${text}\n`), catalog).principles['self-defence']!;
  expect(status).not.toBe('provision');
  for (const one of evidence) expect(one.why).toBe('only a citation');
});

describe('what a sentence takes note of is another’s view', () => {
  test.each(['We note that Estonia considers that Article 51 applies to cyber operations.', 'It should be noted that Estonia considers that Article 51 applies to cyber operations.', 'Notons que le Japon considère que l’article 51 s’applique aux cyberopérations.', '我们注意到，日本认为第五十一条适用于网络行动。', 'Отметим, что Япония считает, что статья 51 применима к кибероперациям.', 'Recordamos que Chile considera que el artículo 51 rige para las operaciones cibernéticas.'])('%s', (text) => {
    expect(verdict(`# Ireland and the law of networks\n\n${text}\n`, 'self-defence')).toBe('mention');
    expect(verdict(`# Policy memo on sovereignty in cyberspace\n\n${text}\n`, 'self-defence')).toBe('mention');
  });
  test.each(['We note that Article 51 applies to cyber operations that are armed attacks.', 'We note that Ireland considers that Article 51 applies to cyber operations.'])('but not %s', (text) => expect(verdict(`# Ireland and the law of networks\n\n${text}\n`, 'self-defence')).toBe('provision'));
});

describe('in a section of options', () => {
  const memo = (text: string): string => `# Memo on orders from abroad to firms with servers in Ireland\n\nThis memo proposes a line.\n\n## Options\n\n${text}\n`;
  test('each is open', () => expect(verdict(memo('We extend our jurisdiction to all servers in the State.\n\nWe leave the matter to the courts.'), 'jurisdiction')).toBe('mention'));
  test('the one that a sentence of it recommends is not', () => expect(verdict(memo('We recommend option B, by which all servers in the State are subject to the jurisdiction of Irish courts.'), 'jurisdiction')).toBe('provision'));
  const items = (choice: string): string => memo(`1. The paper says nothing.\n2. All servers in the State are subject to the jurisdiction of Irish courts.\n\n${choice}`);
  test('an item is the memo’s own when its number is chosen', () => expect(verdict(items('We recommend option 2.'), 'jurisdiction')).toBe('provision'));
  test.each(['We recommend option 1.', 'We recommend option 12.', 'The Minister is asked to choose.'])('and not else: %s', (choice) => expect(verdict(items(choice), 'jurisdiction')).toBe('mention'));
  test('items are counted as readers see them', () => {
    const memo = (choice: string): string => items(choice).replace('2. All', '1. All');
    expect(verdict(memo('We recommend option 2.'), 'jurisdiction')).toBe('provision');
    expect(verdict(memo('We recommend option 1.'), 'jurisdiction')).toBe('mention');
  });
  test('a number is that of an item in the nearest section of options', () => expect(verdict(items('## Options on publication\n\n1. Nothing.\n2. A web page.\n\nWe recommend option 2.'), 'jurisdiction')).toBe('mention'));
  test('sections below it are options too, save the one that tells which is chosen', () => {
    expect(verdict(memo('### A. Assert jurisdiction\n\nAll servers in the State are subject to the jurisdiction of Irish courts.'), 'jurisdiction')).toBe('mention');
    expect(verdict(memo('### Recommendation\n\nAll servers in the State are subject to the jurisdiction of Irish courts.'), 'jurisdiction')).toBe('provision');
  });
  test('an option that shares a view is open', () => expect(verdict(memo('1. The paper says nothing.\n2. We share the view of Brazil that all servers in the State are subject to the jurisdiction of Irish courts.\n\nThe Minister is asked to choose.'), 'jurisdiction')).toBe('mention'));
});

describe('the reasons of a memo that is measured tell whose views count as its own', () => {
  const reasons = (text: string): string => coverageOf(readMemo('file:///memo.md', 1, `---\ncomity:\n  profile: sovereignty-memo\n---\n\n${text}\n`), catalog).detection.reasons.join(' ');
  test.each([
    ['a State that the title names', '# Ireland and the law of networks', 'Its own views are those of Ireland.'],
    ['a union', '# Position of the African Union on the law of networks', 'Its own views are those of the African Union.'],
    ['several that hold something', '# How States read Article 51\n\nJapan holds that it applies. Brazil holds that it does not. Cuba holds that it is premature.', 'taken for a document of none of them'],
  ])('%s', (_, text, told) => expect(reasons(text)).toContain(told));
  test.each(['# The law of networks', '# The Tallinn Manual and the law of networks'])('nothing where none stands out: %s', (text) => expect(reasons(text)).not.toMatch(/views|State/));
});

describe('in a column of a table', () => {
  const table = (header: string): string => `# Brief for the Norwegian delegation on the law of networks\n\nThe table sets out the lines.\n\n| Topic | ${header} | Note |\n|---|---|---|\n| Force | A State struck by a lethal cyber operation may act in self-defence under Article 51. | see annex |\n`;
  test.each(['Neighbour', 'Their position', 'Other side', 'Japan', '**Partners**', 'Partenaires', 'Vecinos', 'Их позиция', '对方', 'Their position:', 'Japan’s position', 'Others’ lines'])('that is headed %s is what others hold', (header) => expect(verdict(table(header), 'self-defence')).toBe('mention'));
  test('of another table is not', () => expect(verdict(`${table('Their position')}\n${table('Text').split('\n').slice(4).join('\n')}`, 'self-defence')).toBe('provision'));
  test.each(['| Topic | Theirs | Ours |\n|---|---|---|\nForce | see annex | TEXT |', 'Topic | Theirs | Ours\n---|---|---\n| Force | see annex | TEXT |'])('is told whether rows begin with a bar or not: %s', (rows) => expect(verdict(`# Brief for the Norwegian delegation on the law of networks\n\n${rows.replace('TEXT', 'A State struck by a lethal cyber operation may act in self-defence under Article 51.')}\n`, 'self-defence')).toBe('provision'));
  test.each(['Our line', 'Norway', 'Text'])('that is headed %s is the memo’s own', (header) => expect(verdict(table(header), 'self-defence')).toBe('provision'));
});

test.each(['Country B proposes that each State exercise jurisdiction over the servers in its territory.', 'A neighbouring State holds that each State has jurisdiction over the servers in its territory.'])('what a State without a name proposes is its view: %s', (text) => expect(verdict(`# Memo on sovereignty in cyberspace\n\nThis memo proposes a line.\n\n${text}\n`, 'jurisdiction')).toBe('mention'));

describe('whose a text is', () => {
  const A = 'A State may exercise jurisdiction over servers within its borders.';
  test.each([
    ['comments on another State’s letter', `# Comments on the Netherlands' letter on sovereignty in cyberspace\n\nThe Netherlands states that it may exercise jurisdiction over data stored abroad. We take note.`],
    ['a summary that a line leads into', '# Note sur la souveraineté des États dans le cyberespace\n\nRésumé du document de la Chine :\n\n- Chaque État exerce sa compétence sur les infrastructures situées sur son territoire.\n\nNotre position n’est pas arrêtée.'],
    ['another State’s position in Russian', '# Записка о суверенитете государств в киберпространстве\n\nПозиция Китая:\n\n- Государство осуществляет юрисдикцию над ИКТ на своей территории.\n\nНаша позиция готовится.'],
    ['a section that another State heads', `# Position of Norway on sovereignty in cyberspace\n\n## Japan\n\n${A}`],
    ['a quotation behind a name', '# Memo on State sovereignty in cyberspace: what others say\n\n- India: "Each State has jurisdiction over ICT infrastructure in its territory."\n- Cuba: "Each State has jurisdiction over data of its citizens."\n\nWe have not taken a position.'],
    ['a quotation that is rejected', '# Position paper of Samoa on State sovereignty in cyberspace\n\nSamoa disagrees with this paragraph of the draft by Cuba:\n\n> Each State has exclusive jurisdiction over all data of its nationals wherever stored.'],
    ['a promise to legislate', '# Position paper of Ghana on State sovereignty in cyberspace\n\nGhana intends to legislate on jurisdiction over foreign cloud providers once the review is complete.'],
  ])('%s is another’s, or open', (_, text) => expect(verdict(`${text}\n`, 'jurisdiction')).toBe('mention'));
  test.each([
    ['a reply of its own', '# Reply of Ireland to the questionnaire on international law in cyberspace\n\nIreland exercises jurisdiction over the servers in its territory.'],
    ['a reply to a questionnaire', '# Reply to the questionnaire of the Secretary-General: position of Ireland\n\nIreland exercises jurisdiction over the servers in its territory.'],
  ])('%s is the memo’s own', (_, text) => expect(verdict(`${text}\n`, 'jurisdiction')).toBe('provision'));
  test.each([
    ['an option with a heading of its own', '# Options paper: State sovereignty in cyberspace\n\n## Option A\n\nNo clause on jurisdiction.\n\n## Option B\n\nOur courts try offences committed through servers in our territory.\n\n## Recommendation\n\nOption B.'],
    ['an option that Cabinet decided for', '# Cabinet submission: State sovereignty in cyberspace\n\nOption 1: no clause on jurisdiction.\nOption 2: our courts try offences committed through servers in our territory.\n\nCabinet decided on 4 May for Option 2.'],
  ])('%s is the memo’s own', (_, text) => expect(verdict(`${text}\n`, 'jurisdiction')).toBe('provision'));
  test('a column of another State beside one’s own is theirs', () => expect(verdict('# Instructions de négociation : convention sur la souveraineté numérique des États\n\n| Point | Notre position | Position de la Chine |\n|---|---|---|\n| Compétence | À préciser | Chaque État exerce sa compétence sur les serveurs de son territoire |\n', 'jurisdiction')).toBe('mention'));
});

describe('what follows a law or paper of another State in its paragraph tells of it', () => {
  const memo = (text: string): string => `# Memo of Ireland on networks\n\n${text}\n`;
  test.each(['The Parliament of Uganda passed the bill in March.', 'Samoa’s act of 2024 is short.', 'Abidjan a adopté sa loi en 2024.', 'Ecuador aprobó la norma en marzo.', 'Казахстан принял закон в марте.', '越南通过了网络安全法。'])('%s', (text) => expect(verdict(memo(`${text} Equipment situated in the territory is subject to the jurisdiction of the State.`), 'jurisdiction')).toBe('mention'));
  test.each(['Ireland passed the bill in March.', 'The bill passed in March.'])('but not: %s', (text) => expect(verdict(memo(`${text} Equipment situated in the territory is subject to the jurisdiction of the State.`), 'jurisdiction')).toBe('provision'));
  test('nor in the next paragraph', () => expect(verdict(memo('The Parliament of Uganda passed the bill in March.\n\nEquipment situated in the territory is subject to the jurisdiction of the State.'), 'jurisdiction')).toBe('provision'));
});
