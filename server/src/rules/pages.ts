import { allRules } from './allRules.ts';
import { OTHERS } from './otherCodes.ts';
import type { Rule } from './rule.ts';

/** A page of the docs: its file name and its Markdown. */
export interface Page {
  readonly name: string;
  readonly text: string;
}

const GROUPS: Record<Rule['group'], string> = { citations: 'Citations', coverage: 'Coverage', memo: 'The memo itself' };

/** A page per diagnostic code, and a table of them all. Written by `npm run docs` and read from a finding in the editor. */
export function pages(): Page[] {
  const ofRules = allRules.flatMap((rule) => rule.codes.map((code) => ({ name: `${code}.md`, text: rulePage(code, rule) })));
  const others = OTHERS.map(({ code, summary, settle }) => ({ name: `${code}.md`, text: `# ${code}\n\n${summary}\n\n## How to settle it\n\n${settle}\n` }));
  return [...ofRules, ...others, { name: 'README.md', text: table() }];
}

const WITH_PAGE = new Set([...allRules.flatMap(({ codes }) => codes), ...OTHERS.map(({ code }) => code)]);

/** Address of the page on a code in the folder `docs`; codes for principles of a workspace's own are told of on the table of them all. */
export function pageOn(code: string, docs: string): string {
  return `${docs}/${WITH_PAGE.has(code) ? code : 'README'}.md`;
}

function rulePage(code: string, rule: Rule): string {
  const examples = rule.examples.map(({ title, memo, law }) => `### ${title}\n\n${law === undefined ? '' : `With this in a law file of the workspace:\n\n\`\`\`\`markdown\n${law.replace(/^---[^]*?---\n\n?/, '').trimEnd()}\n\`\`\`\`\n\n`}\`\`\`\`markdown\n${memo.trimEnd()}\n\`\`\`\`\n`);
  const silence = rule.group === 'coverage' ? `waive it in the front matter (\`comity.waive.${code.replace(/^(?:missing|incomplete)-/, '')}\` with a \`reason\`)` : `put \`<!-- comity-disable-next-line ${code} -- reason -->\` above the line`;
  return `# ${code}

${rule.summary}

## How to settle it

${rule.settle} Where the finding does not matter, ${silence}; to change its weight everywhere, set \`comity.severity\` for \`${code}\`.

## Examples

A line \`^^^ ${rule.codes[0]}\` stands under the line where the finding is shown; an example without one is right as it is.

${examples.join('\n')}`;
}

function table(): string {
  const row = (code: string, summary: string): string => `| [\`${code}\`](${code}.md) | ${summary} |`;
  const groups = (Object.keys(GROUPS) as Rule['group'][]).map((group) => {
    const rows = allRules.filter((rule) => rule.group === group).flatMap((rule) => rule.codes.map((code) => row(code, rule.summary)));
    return `## ${GROUPS[group]}\n\n| code | says |\n|---|---|\n${rows.join('\n')}\n`;
  });
  const others = OTHERS.map(({ code, summary }) => row(code, summary));
  return `# What Comity finds\n\nEvery finding says what was looked for, where, and how to settle it. A principle of your own has \`missing-<principle>\` and \`incomplete-<principle>\` too.\n\n${groups.join('\n')}\n## Suppressions and knowledge files\n\n| code | says |\n|---|---|\n${others.join('\n')}\n`;
}
