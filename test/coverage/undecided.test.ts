import { describe, expect, test } from 'vitest';
import { verdict } from './support.ts';

const OWN = 'A cyber operation comparable to an armed attack in scale and effects gives rise to the right of self-defence.';
const memo = (text: string): string => `# Position of Ireland on international law in cyberspace\n\nThe Government sets out its views.\n\n${text}\n`;

describe('what the memo takes back behind a statement is not its own', () => {
  test.each([
    `${OWN} (Estonia)`, `${OWN} (Estonian position, 2019.)`, '与武力攻击相当的网络行动引起自卫权。（爱沙尼亚）', `${OWN} That, at least, is what Estonia holds.`, `${OWN} We do not know whether this is right.`, `${OWN} This sentence is for the next edition.`, `${OWN} [Not agreed]`, `${OWN} (to be confirmed by the Attorney General)`,
    `*${OWN}*\n\nWe note the recommendation; officials are looking at it.`, `*${OWN}*\n\nNot accepted. No view is taken at this stage.`, `${OWN} The Government will reflect on this recommendation.`, `| Text | Remark |\n|---|---|\n| ${OWN} | Rejected. |`,
    'Une cyberopération comparable à une agression armée ouvre le droit de légitime défense. Non validé.', 'Una operación cibernética comparable a un ataque armado da derecho a la legítima defensa. Por confirmar.', 'Кибероперация, сопоставимая с вооружённым нападением, даёт право на самооборону. Не согласовано.', '与武力攻击相当的网络行动引起自卫权。尚未商定。',
  ])('%s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test.each([`${OWN} (Dublin has said so before.)`, `${OWN} That is what we hold.`, `${OWN} The budget is not agreed with the Treasury, which will consider this next year in its own review of all the plans.`, `${OWN}\n\n## Remarks\n\nNot agreed.`, `| Text | Remark |\n|---|---|\n| ${OWN} | Done. |\n| More staff. | Rejected. |`,
    ...['That is what Ireland holds.', 'That is what the Charter says.', 'This is what international law says.', 'That is how our courts read it.', 'That is what this memo argues.', 'The Government notes the recommendations of the Group of Governmental Experts.', 'We will consider the proposals made by the Chair on training.', 'The workshop is planned for 4 May in Dublin. To be confirmed.', '(Nicaragua, para. 195.)', '(France spoke first.)'].map((behind) => `${OWN} ${behind}`),
    `${OWN}\n\nWe note the points made by Estonia on training.`, `${OWN}\n\n| Under discussion | Done |\n|---|---|\n| Staff | Budget |`, `${OWN}[^1]\n\n[^1]: Under review.`, `${OWN}\n\n- Noted.\n- The budget is small.`])('but: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('provision'));
});

describe('what is only possible, left to others or wanted by one office is not decided', () => {
  test.each([
    'We could affirm that Article 51 covers cyber operations equivalent in effect to an armed attack.', 'One course would be to affirm that the right of self-defence applies to cyber operations.', 'We express no opinion on whether a State may answer such an operation in self-defence.', 'Whether an operation by code can be an armed attack we leave to others.',
    'We neither affirm nor deny that Article 51 covers cyber operations.', 'We have not made up our minds whether a State may defend itself under Article 51 against code.', 'Our friends urged us to affirm that Article 51 covers cyber operations; we declined.', 'Defence would like to add that the right of self-defence applies to cyber operations.',
    'Nos partenaires nous ont demandé d’affirmer que l’article 51 couvre les cyberopérations.', 'Ni afirmamos ni negamos que el artículo 51 abarque las operaciones cibernéticas.', 'Партнёры просили нас подтвердить, что статья 51 распространяется на компьютерные атаки; мы этого не сделали.', '对第五十一条是否适用于网络行动，我国既不肯定也不否定。', '有国家主张《联合国宪章》第五十一条可以适用于网络行动，也有国家不同意。',
  ])('%s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test.each(['Alternatives considered', 'Not for inclusion', 'Text deleted in the last round', 'Language still open', 'Proposals received', 'Proposals by Japan'])('nor what stands below "%s"', (heading) => expect(verdict(memo(`## ${heading}\n\n${OWN}`), 'self-defence')).toBe('mention'));
  test.each(['Proposals by Ireland', 'Proposals by the Government', 'Deleted data and evidence'])('but what stands below "%s" is', (heading) => expect(verdict(memo(`## ${heading}\n\n${OWN}`), 'self-defence')).toBe('provision'));
  test.each(['A hostile act could reach the threshold of an armed attack, and the victim then has the right of self-defence.', 'While the Court has not ruled on cyber operations, we hold that the right of self-defence applies to them.', 'The Secretary-General invited us to state our views: we hold that the right of self-defence applies to cyber operations.', 'No statement could limit the right of self-defence against a cyber armed attack.', 'We affirm that Article 51 covers cyber operations equivalent in effect to an armed attack.', 'A State could not use more force in self-defence against a cyber operation than is necessary and proportionate.'])('but: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('provision'));
});

describe('brackets of drafts', () => {
  test.each(['The victim of a cyber armed attack [may] [may not] exercise the right of self-defence.', '【受到相当于武力攻击的网络行动侵害的国家可以行使自卫权。】', '［受到相当于武力攻击的网络行动侵害的国家可以行使自卫权。］', '[报告应当及时。] [受到网络武力攻击的国家可以行使自卫权。]', '[报告应当及时。][受到网络武力攻击的国家可以行使自卫权。]'])('hold what is not agreed on: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test.each([`Ireland has a view.^[${OWN}]`, '【受到相当于武力攻击的网络行动侵害的国家可以行使自卫权】，这是我国的核心主张。', `${OWN} [Annex II][annex]`])('but not: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('provision'));
  test.each([`[The delegation has three points.\n\n${OWN}\n\nIt will speak first.]`, `[${OWN}\n\nThe delegation will speak first.]`, `[The delegation will speak first.\n\n${OWN}]`, `[The delegation will speak first.\n\n| Rule |\n|---|\n| ${OWN} |\n\nIt has cleared the rest.]`, `1. [The delegation will speak first.\n\n2. ${OWN}].`, `> [The delegation will speak first.\n\n${OWN}\n\n> It has cleared the rest.]`, `【代表团有三点。\n\n${OWN}】`])('reach over paragraphs: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test.each([`[The delegation has three points.\n\nIt will speak first.]\n\n${OWN}`, `[The delegation will speak first.\n\n## Our law\n\n${OWN}`, `${OWN}\n\n[The delegation will speak first.\n\nIt will speak last.]`, `[@un:charter, art. 51\n\n${OWN}`, `A bracket [ stands here.\n\n${OWN}`, `[We leave this for now.\n\nAnd this too.] It needs work.\n\n${OWN}`, `[We leave this for now.\n\nAnd this too.][^1]\n\n${OWN}`])('and no further: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('provision'));
  test.each([
    `[The delegation has three points.\n\n[It will speak first.\n\nIt is small.]\n\n${OWN}]`, `[The delegation has [three points.\n\nIt will] speak first.\n\n${OWN}]`, `[[The delegation has three points.\n\nIt will speak first.]\n\n${OWN}]`,
    `[The delegation has three points.\n\n- It will [speak first.\n- It is small.]\n\n${OWN}]`, `[The delegation has three points.\n\nIt will speak first.] [It is small.\n\n${OWN}]`, '【代表团有三点意见。\n\n【代表团首先发言。\n\n代表团很小。】\n\n与武力攻击相当的网络行动引起自卫权。】',
  ])('those within others close before them: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test.each([`[The delegation has three points.\n\n[It will speak first.\n\nIt is small.]]\n\n${OWN}`, `[[The delegation has three points.]\n\nIt will speak first.]\n\n${OWN}`, `[The delegation has three points.\n\nIt will [speak] first[^1], see [the programme](https://example.org).]\n\n${OWN}`, `[The delegation has three points.\n\nIt will speak first.]]\n\n[Its note] is short.\n\n${OWN}`])('but not what stands behind all: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('provision'));
});

describe('a quotation block', () => {
  test.each(['Our position is as follows:', 'We propose this text:'])('behind the memo’s own words is its own: %s', (lead) => expect(verdict(memo(`${lead}\n\n> ${OWN}`), 'self-defence')).toBe('provision'));
  test.each(['Estonia proposes this text:', 'We disagree with the following:', 'The Chair proposes:'])('not behind others’: %s', (lead) => expect(verdict(memo(`${lead}\n\n> ${OWN}`), 'self-defence')).toBe('mention'));
});

describe('whose memo it is, is not told', () => {
  test.each(['Geneva, Switzerland, 4 May 2026', 'Facilitator: Switzerland', 'The ministry has been asked for a line.'])('by %s', (line) => expect(verdict(`# Brief on sovereignty in cyberspace\n\n${line}\n\nSwitzerland holds that a cyber operation can be an armed attack under Article 51.\n`, 'self-defence')).toBe('mention'));
  test.each(['Permanent Mission of Estonia to the United Nations, New York', 'Subject: Estonia'])('but: %s', (line) => expect(verdict(`# Position paper on international law in cyberspace\n\n${line}\n\nEstonia considers that a cyber operation can be an armed attack under Article 51.\n`, 'self-defence')).toBe('provision'));
  test('by the name of a case', () => expect(verdict(`# Brief on sovereignty in cyberspace\n\n${OWN} [@icj:nicaragua, para. 195]\n\nThe Nicaragua case is the authority [@icj:nicaragua].\n\nNicaragua holds that each State has jurisdiction over servers in its territory.\n`, 'jurisdiction')).toBe('mention'));
});

test.each(['Según Portugal, un ciberataque que cause muertes da lugar a la legítima defensa. La respuesta se limita a lo necesario y guarda proporción.', 'Selon le Portugal, une cyberattaque qui tue ouvre le droit de légitime défense. La riposte se limite au nécessaire.', 'По мнению Португалии, кибератака даёт право на самооборону. О ней сразу сообщают Совету Безопасности.'])('what follows a view is still that view: %s', (text) => expect(verdict(`# Memo\n\nThe ministry needs a line for New York on sovereignty in cyberspace.\n\n${text}\n`, 'self-defence')).toBe('mention'));

describe('what was held is not held', () => {
  const HELD = 'In 2021 Ireland said that Article 51 of the Charter applies to cyber operations.';
  test.each(['This is no longer its view.', 'Ce n’est plus son avis.', 'Ya no es su parecer.', 'Теперь она так не считает.', '现已不再持此立场。'])('behind which stands: %s', (after) => expect(verdict(memo(`${HELD} ${after}`), 'self-defence')).toBe('mention'));
  test.each(['Were we to hold that Article 51 applies to cyber operations, Uganda would protest.', 'The draft we inherited said that Article 51 applies to cyber operations; we strike the sentence.'])('%s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('mention'));
  test('unless it still is', () => expect(verdict(memo(`${HELD} This is still its view.`), 'self-defence')).toBe('provision'));
  test.each([`${OWN} This is no longer our view alone.`, 'Were we to suffer an armed attack through cyberspace, Ireland would exercise its inherent right of self-defence under Article 51 of the Charter.', `Our position on tariffs was withdrawn. ${OWN}`])('but: %s', (text) => expect(verdict(memo(text), 'self-defence')).toBe('provision'));
});

describe('a question that a sentence only tells of', () => {
  const self = { en: 'Note of Ireland on jurisdiction in cyberspace', fr: 'Note de la Suisse sur le droit des réseaux', es: 'Nota de Chile sobre el derecho de las redes', ru: 'Записка Армении о праве в сетях', zh: '新加坡关于网络法律的说明' };
  const memo = (language: keyof typeof self, text: string): string => `# ${self[language]}\n\n${text}\n`;
  test.each([
    ['en', 'This paper asks which servers in our territory a foreign court may reach and who exercises jurisdiction over them.'],
    ['en', 'It remains open who may exercise jurisdiction over servers in our territory.'],
    ['en', 'We must decide when our courts have jurisdiction over servers in our territory.'],
    ['en', 'The Government still has to settle which of our courts exercises jurisdiction over servers in the country.'],
    ['en', 'We do not yet know who exercises jurisdiction over servers in our territory.'],
    ['en', 'The question is how far our jurisdiction extends over servers in our territory.'],
    ['fr', 'La note demande à partir de quand nos tribunaux exercent leur compétence sur les serveurs situés sur notre territoire.'],
    ['fr', 'Reste à savoir qui exerce sa compétence sur les serveurs situés sur notre territoire.'],
    ['fr', 'Il nous faut décider quels serveurs situés sur notre territoire relèvent de la compétence de nos tribunaux.'],
    ['es', 'La nota pregunta desde cuándo nuestros tribunales ejercen jurisdicción sobre los servidores situados en nuestro territorio.'],
    ['es', 'No está claro quién ejerce jurisdicción sobre los servidores situados en nuestro territorio.'],
    ['es', 'Tenemos que decidir cuándo ejercemos jurisdicción sobre los servidores situados en nuestro territorio.'],
    ['ru', 'Остаётся неясным, кто осуществляет юрисдикцию в отношении серверов на нашей территории.'],
    ['ru', 'Мы должны решить, когда наши суды осуществляют юрисдикцию в отношении серверов на нашей территории.'],
    ['zh', '说明提出的问题是，谁对我国境内的服务器行使管辖权。'],
    ['zh', '我们必须决定何时对我国境内的服务器行使管辖权。'],
  ] as const)('%s: %s', (language, text) => expect(verdict(memo(language, text), 'jurisdiction.territorial-basis')).not.toBe('provision'));
  test.each([
    ['en', 'This paper asks who exercises jurisdiction over servers in our territory, and answers that our courts do.'],
    ['en', 'The courts decide which servers in our territory to seize, since our jurisdiction extends to all of them.'],
    ['en', 'Whoever asks which law applies to servers in our territory is told: ours alone, whoever owns them.'],
    ['en', 'Our courts have jurisdiction over all servers in our territory and decide which of them are seized.'],
    ['fr', 'Nos tribunaux exercent leur compétence sur tous les serveurs situés sur notre territoire et décident lesquels sont saisis.'],
    ['es', 'Nuestros tribunales ejercen jurisdicción sobre todos los servidores situados en nuestro territorio, sea quien sea su dueño.'],
    ['ru', 'Наши суды осуществляют юрисдикцию в отношении всех серверов на нашей территории, кому бы они ни принадлежали.'],
    ['zh', '我国法院对境内一切服务器行使管辖权，不问其所有者是谁。'],
  ] as const)('but not %s: %s', (language, text) => expect(verdict(memo(language, text), 'jurisdiction')).toBe('provision'));
  test.each(['Our answer is yes.', 'Yes.'])('that is answered: %s', (answer) => expect(verdict(memo('en', `The Minister asks whether our courts have jurisdiction over all servers in our territory. ${answer}`), 'jurisdiction')).toBe('provision'));
  test('what a rule leaves to be decided stays a rule', () => expect(verdict(memo('en', 'Where two States have jurisdiction over an offence, they consult to decide which of them should prosecute.'), 'jurisdiction.conflict-resolution')).toBe('provision'));
});

describe('an article of a text of others that an instruction only reserves, or lets pass', () => {
  const titles = { en: 'Instructions of Ireland for the cybercrime convention', fr: 'Instructions de la Suisse pour la convention', es: 'Instrucciones de Chile para la convención', ru: 'Указания делегации Армении по конвенции', zh: '新加坡代表团公约谈判指示' };
  const memo = (language: keyof typeof titles, text: string): string => `# ${titles[language]}\n\n${text}\n`;
  test.each([
    ['en', 'Article 12 (each Party has jurisdiction over offences in its territory): reserve.'], ['en', 'Art. 12 (territorial jurisdiction): no objection.'], ['en', '- Article 40 (mutual legal assistance): agreed.\n- Article 41 (extradition): no objection.'],
    ['en', '- **Article 12 (territorial jurisdiction).** Reserve.'], ['en', '| Article | Instruction |\n|---|---|\n| 7. Each Party has jurisdiction over offences in its territory. | Reserve |\n| 40. Mutual legal assistance | No objection |'],
    ['fr', 'Article 12 (compétence territoriale) : réserve.'], ['fr', 'Article 40 (entraide judiciaire) : pas d’objection.'], ['es', 'Artículo 12 (jurisdicción territorial): reserva.'], ['es', 'Artículo 40 (asistencia judicial recíproca): sin objeciones.'],
    ['ru', 'Статья 12 (юрисдикция на территории): оговорка.'], ['ru', 'Статья 40 (взаимная правовая помощь): возражений нет.'], ['zh', '第十二条（领土管辖权）：保留。'], ['zh', '第四十条（司法协助）：无异议。'],
  ] as const)('%s: %s', (language, text) => expect(verdict(memo(language, text), 'jurisdiction')).not.toBe('provision'));
  test.each([
    ['en', 'Article 12 (jurisdiction): our courts try whoever attacks servers in our territory; reserve nothing.'], ['en', 'Article 40: each Party answers requests for mutual legal assistance within a day: agreed.'], ['en', '| Article | Reply |\n|---|---|\n| Each Party exercises jurisdiction over servers in its territory. | No objection |'],
    ['es', 'Artículo 40: las Partes se prestan asistencia judicial recíproca en el plazo más breve: acordado.'], ['zh', '第四十条：各缔约国应在最短时间内相互提供司法协助，共同打击网络犯罪：已商定。'],
  ] as const)('but not %s: %s', (language, text) => expect(verdict(memo(language, text), 'jurisdiction')).toBe('provision'));
});

describe('text that was taken out again', () => {
  const en = (text: string): string => verdict(`# Memo of Ireland on sovereignty in cyberspace\n\nThe draft of March said that each State has jurisdiction over servers in its territory. ${text}\n`, 'jurisdiction');
  test.each(['This passage has been dropped.', 'The sentence was struck out.', 'It was later withdrawn.'])('%s', (text) => expect(en(text)).not.toBe('provision'));
  test.each([
    ['Note de la Belgique sur la souveraineté numérique', 'Chaque État a compétence sur les serveurs situés sur son territoire. Ce passage a été retiré.'],
    ['Nota de Chile sobre la soberanía digital', 'Cada Estado tiene jurisdicción sobre los servidores situados en su territorio. Esa frase se eliminó.'],
    ['Записка Казахстана о цифровом суверенитете', 'Каждое государство имеет юрисдикцию в отношении серверов на своей территории. Фраза снята.'],
    ['新加坡网络主权备忘录', '各国对境内服务器享有管辖权。该款已删去。'],
  ])('%s', (title, text) => expect(verdict(`# ${title}\n\n${text}\n`, 'jurisdiction')).not.toBe('provision'));
  test('but not what is withdrawn from the scene', () => expect(verdict('# Memo of Ireland on sovereignty in cyberspace\n\nEach State has jurisdiction over servers in its territory. The offer of a seminar was withdrawn.\n', 'jurisdiction')).toBe('provision'));
});
