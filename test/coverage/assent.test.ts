import { describe, expect, test } from 'vitest';
import { verdict } from './support.ts';

describe('assent in more words', () => {
  const of = (title: string, view: string) => (text: string): string => verdict(`# ${title}\n\n${view} ${text}\n`, 'jurisdiction');
  const en = of('Memo of Ireland on sovereignty in cyberspace', 'Denmark holds that each State has jurisdiction over servers in its territory.');
  test.each(['So should we.', 'We should join it.', 'We back this view.', 'The Minister should sign up to this.', 'Denmark has it right.', 'We propose to follow suit.', 'We accept that argument.', 'We agree with them.'])('%s', (text) => expect(en(text)).toBe('provision'));
  test.each(['We agree that the budget is small.', 'We should join it for lunch.', 'Nobody has it right.', 'We do not back this view.'])('but not: %s', (text) => expect(en(text)).not.toBe('provision'));
  test.each(['Tel est aussi notre avis.', 'Nous sommes du même avis.'])('%s', (text) => expect(of('Note de la Belgique sur la souveraineté numérique', 'Le Japon soutient que chaque État a compétence sur les serveurs situés sur son territoire.')(text)).toBe('provision'));
  test.each(['Compartimos esa posición.', 'Es también nuestro criterio.'])('%s', (text) => expect(of('Nota de Chile sobre la soberanía digital', 'Japón sostiene que cada Estado tiene jurisdicción sobre los servidores situados en su territorio.')(text)).toBe('provision'));
  test.each(['Мы с этим согласны.', 'Такова и наша позиция.'])('%s', (text) => expect(of('Записка Казахстана о цифровом суверенитете', 'Япония считает, что каждое государство имеет юрисдикцию в отношении серверов на своей территории.')(text)).toBe('provision'));
  test.each(['我们支持上述主张。', '我国赞成这一看法。'])('%s', (text) => expect(of('新加坡网络主权备忘录', '日本认为，各国对境内服务器享有管辖权。')(text)).toBe('provision'));
});

describe('what is only assented to becomes the memo’s own', () => {
  const memo = (text: string): string => `# Position of Ireland on international law in cyberspace\n\n${text}\n`;
  const view = 'Liberia asks that the flag State have jurisdiction over servers at sea.';
  const asked = 'Does the State of Ireland have jurisdiction over servers in its territory?';
  const row = (reply: string): string => `| Proposal | Our reply |\n|---|---|\n| Jurisdiction over servers in the territory | ${reply} |\n| More meetings | Accept. |`;
  test.each([`${view} So do we.`, `${view}\n\nThat is right.`, `- ${view} So say we.\n- The budget is small.`, `**${asked}** Yes.`, `**${asked}** In our view it does.`, `**${asked}** We say yes.`, `## ${asked}\n\nYes.`, `**${asked}**\n\nAnswer. Of course.`, `**${asked}** A: No.`, '**Does the Ministry share the view of Japan that each State has jurisdiction over servers in its territory?** Yes.', `${view} The Ministry supports the proposal.`, '**问：是否对境内服务器行使管辖权？**\n\n答：是。', '## ¿Tiene el Estado jurisdicción sobre los servidores en su territorio?\n\nSí.', '**是否对境内服务器行使管辖权？** 是的。', row('Accept.'), row('Support, with the words of 2013.')])('%s', (text) => expect(verdict(memo(text), 'jurisdiction')).toBe('provision'));
  test.each([`${view} Yes.`, '**Does the Ministry share the view of Japan that each State has jurisdiction over servers in its territory?** No.', `${view} The budget is small.\n\nWe meet on Monday. So do we.`, `- ${view}\n- Japan meets on Monday.\n- So do we.`, `**${asked}** Yes?`, row('Pending.'), `## What others say\n\n**${asked}** Yes.`])('but not: %s', (text) => expect(verdict(memo(text), 'jurisdiction')).not.toBe('provision'));
  test.each(['We accept that opinions differ on this.', 'We support this workshop with funds.', 'The Government supports the proposal to hold a seminar in May.', 'We support it in general but not for servers.', 'This is right for ships, not for servers.', 'That was right in 1982.', 'Support: Panama and Malta.', 'This is right, but only for ships.', 'C’est aussi la position du Japon.', 'Es también la posición de Japón.', 'Мы за свободный и открытый Интернет.', 'Мы вместе с партнёрами изучаем бюджет.', '我国也持不同意见。', '这也是我国反对的原因。'])('nor does this: %s', (text) => expect(verdict(memo(`${view} ${text}`), 'jurisdiction')).not.toBe('provision'));
  test.each([['Has Ireland decided whether it has jurisdiction over servers in its territory?', 'No.'], ['Is it settled that a State has jurisdiction over servers in its territory?', 'No.'], ['Do other States hold that they have jurisdiction over servers in their territory?', 'Yes.'], ['Is there a risk that Estonia claims jurisdiction over servers in our territory?', 'Yes.']])('nor an answer on a fact: %s %s', (question, answer) => expect(verdict(memo(`**${question}** ${answer}`), 'jurisdiction')).not.toBe('provision'));
});
