import { outline, lawLines } from './markdownOutline.ts';
import type { Block } from './markdownOutline.ts';
import { pointsOf } from './points.ts';
import { ProvisionList } from './provisionList.ts';

/** The provisions of a law in Markdown whose headings only say `Article 3`. `from` is where its body starts in the file. */
export function markdownProvisions(text: string, from: number): ProvisionList {
  const list = new ProvisionList();
  const blocks = withoutStrays(outline(lawLines(text, from)));
  const runs = runsOf(blocks);
  const contents = runs.length > 1 && isContents(runs[0]!, runs[1]!) ? runs.shift() : undefined;
  runs.forEach((run, i) => new RunWriter(list, i === 0 ? '' : `text_${i + 1}__`, contents).write(run));
  if (contents) addLost(list, contents);
  return list;
}

/** Headings of other laws' articles, out of the order of this one, become text. */
function withoutStrays(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  const numbers = blocks.filter((block) => block.title.kind === 'unit').map((block) => Number(block.title.number));
  let last = 0;
  let unit = -1;
  for (const block of blocks) {
    if (block.title.kind !== 'unit') {
      kept.push(block);
      continue;
    }
    unit++;
    const number = Number(block.title.number);
    const returns = numbers.slice(unit + 1, unit + 6).includes(last + 1);
    const stray = Number.isInteger(number) && last > 0 && number !== last + 1 && number !== 1 && returns;
    if (stray) kept.at(-1)?.lines.push(`${block.title.printed} ${block.title.rest}`.trim(), ...block.lines);
    else {
      kept.push(block);
      if (Number.isInteger(number)) last = number;
    }
  }
  return kept;
}

/** Blocks from each place on where the numbering starts over: a table of contents and the law, or the law in two languages. */
function runsOf(blocks: readonly Block[]): Block[][] {
  const first = blocks.find((block) => block.title.kind === 'unit')?.title.number;
  const runs: Block[][] = [[]];
  let pending: Block[] = [];
  let seen = false;
  for (const block of blocks) {
    if (block.title.kind !== 'unit') pending.push(block);
    else {
      if (block.title.number === first && seen) runs.push([]);
      runs.at(-1)!.push(...pending, block);
      pending = [];
      seen = true;
    }
  }
  runs.at(-1)!.push(...pending);
  return runs;
}

function isContents(run: readonly Block[], next: readonly Block[]): boolean {
  const average = (blocks: readonly Block[]): number => {
    const units = blocks.filter((block) => block.title.kind === 'unit');
    return units.reduce((sum, block) => sum + textOf(block).length, 0) / Math.max(1, units.length);
  };
  return average(run) < 200 && average(run) < average(next) / 4;
}

/** Units that the table of contents names and the body has lost. */
function addLost(list: ProvisionList, contents: readonly Block[]): void {
  const lost = contents.filter(({ title }) => title.kind === 'unit' && title.number !== undefined && !list.has(`${title.prefix}_${title.number}`));
  for (const block of lost) list.add({ id: `${block.title.prefix}_${block.title.number}`, label: block.title.printed, heading: contentsHeading(block), start: block.start });
  if (lost.length === 0) return;
  const numbers = lost.map(({ title }) => title.number).join(', ');
  list.report('warning', `The headings of ${numbers} stand in the table of contents alone: their text runs on in the provision before, so it cannot be shown or checked apart.`, lost[0]!.start);
}

function contentsHeading(block: Block): string {
  return [block.title.rest, ...block.lines].join(' ').replace(/\s+/g, ' ').trim();
}

class RunWriter {
  /** The levels around what is written, from the outermost in. */
  private readonly levels: { readonly prefix: string; readonly id: string }[] = [];

  constructor(
    private readonly list: ProvisionList,
    private readonly scope: string,
    private readonly contents: readonly Block[] | undefined,
  ) {}

  write(blocks: readonly Block[]): void {
    const units = blocks.filter((block) => block.title.kind === 'unit');
    const titled = units.filter((block) => block.title.rest !== '').length > units.length * 0.8;
    for (const block of blocks) {
      const { kind } = block.title;
      if (kind === 'unit') this.unit(block, titled);
      else if (kind === 'level') this.levelOf(block);
      else if (kind === 'annex') this.held(block, block.title.number === undefined ? 'annex' : `annex_${block.title.number}`, block.title.printed, block.title.rest);
      else if (kind === 'preamble') this.held(block, 'preamble', block.title.rest, '');
      else if (kind === 'disposition') this.held(block, `disp_${block.title.number ?? ''}`, block.title.printed, block.title.rest);
    }
  }

  private unit(block: Block, titled: boolean): void {
    const { prefix, number, printed, rest } = block.title;
    const id = `${this.scope}${prefix}_${number}`;
    const isHeading = block.start >= 0 && block.lines[0] !== rest;
    const listed = this.contents?.find(({ title }) => title.kind === 'unit' && title.prefix === prefix && title.number === number);
    const below = titled && rest === '' ? shortFirst(block.lines) : undefined;
    const heading = block.subtitle || (isHeading ? rest : '') || (listed ? contentsHeading(listed) : '') || (below ?? '');
    const body = below === undefined ? block : { ...block, lines: block.lines.slice(block.lines.indexOf(below) + 1) };
    this.held(body, this.list.has(id) && this.levels.length > 0 ? `${this.levels.at(-1)!.id}__${prefix}_${number}` : id, printed, heading);
  }

  private levelOf(block: Block): void {
    const { prefix, number, printed, rest } = block.title;
    if (number === undefined) return;
    const under = textOf(block);
    const heading = block.subtitle || rest || (under.length <= 200 ? under.replace(/\n/g, ' ') : '');
    while (this.levels.some((one) => one.prefix === prefix)) this.levels.pop();
    const above = this.levels.at(-1)?.id;
    const id = `${above === undefined ? this.scope : `${above}__`}${prefix}_${number}`;
    this.levels.push({ prefix, id });
    this.list.add({ id, label: printed, heading, start: block.start });
  }

  /** A provision with its text and the numbered parts of it. */
  private held(block: Block, id: string, label: string, heading: string): void {
    const text = textOf(block);
    if (!this.list.add({ id, label, heading, text, start: block.start })) return;
    for (const point of pointsOf(text)) this.list.addPart({ id: `${id}__${point.id}`, label: `${label}${point.label}`, heading: '', start: block.start }, text, [point.from, point.to]);
  }
}

/** The first paragraph, where it is short and no sentence: a heading that slipped below its number. */
function shortFirst(lines: readonly string[]): string | undefined {
  const first = lines.find((line) => line.trim() !== '');
  return first !== undefined && first.length < 140 && !/[.;:,]\s*$/.test(first) && !/^\s*[\d(]/.test(first) ? first : undefined;
}

/** The lines of a block as running text: a line per paragraph, without Markdown's marks. */
function textOf(block: Block): string {
  const lines: string[] = [];
  let open = false;
  for (const raw of block.lines) {
    const line = plain(raw);
    if (line === '') open = false;
    else if (open && /^[\p{Ll}\p{Lo}(]/u.test(line) && !/^[([]?[\p{L}\d]{1,4}[.)）]/u.test(line)) lines.push(`${lines.pop()} ${line}`);
    else lines.push(line);
    if (line !== '') open = !/^\s*\|/.test(raw);
  }
  return lines.join('\n');
}

/** Longer lines keep their emphasis marks. */
const EMPHASIS = 20_000;

function plain(line: string): string {
  const bare = line
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .replace(/^#{1,6} ?/, '')
    .replace(/^> ?/, '')
    .replace(/^[-*•] /, '')
    .replace(/\(cid:\d+\)/g, '')
    .replace(/ ?\| ?/g, ' ')
    .trim();
  const plainer = bare.length > EMPHASIS ? bare : bare.replace(/(\*\*|__)(.+?)\1/g, '$2').replace(/(?<![\p{L}*])\*(\S.*?\S|\S)\*(?![\p{L}*])/gu, '$1');
  return plainer.replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1').replace(/ {2,}/g, ' ').trim();
}
