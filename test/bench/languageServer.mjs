// Measures one language server on one memo, in a fresh process.
import { Client } from './client.mjs';
import { randomFrom } from './random.mjs';

const PAUSE = 15;
const pause = () => new Promise((done) => setTimeout(done, PAUSE));

/** Lines of plain prose: where people type. */
function proseLines(lines) {
  return lines.flatMap((line, i) => (line.length > 120 && /^[A-Z]/.test(line) ? [i] : []));
}

/** A place in a line where a citation may be typed: behind the end of a sentence. */
function gapIn(line) {
  const stop = line.indexOf('. ', line.length >> 1);
  return stop < 0 ? line.length : stop + 1;
}

/** Places inside citations of laws that exist. */
function citations(lines) {
  return lines.flatMap((text, line) => [...text.matchAll(/@(?!draft:)[a-z]+:[\w-]+/g)].map((match) => ({ line, character: match.index + 3 })));
}

class Session {
  constructor(words, uri, text) {
    this.client = new Client(words);
    this.uri = uri;
    this.text = text;
    this.version = 1;
    this.lines = text.split('\n');
    const prose = proseLines(this.lines);
    const line = prose[prose.length >> 1] ?? 0;
    this.edit = { line, character: gapIn(this.lines[line]) };
    this.prose = prose.filter((other) => other !== line);
  }

  open() {
    this.client.notify('textDocument/didOpen', { textDocument: { uri: this.uri, languageId: 'markdown', version: 1, text: this.text } });
  }

  /** Types `text` at a place, or takes `removed` code units away from there. */
  change({ line, character }, text, removed = 0) {
    const range = { start: { line, character }, end: { line, character: character + removed } };
    this.client.notify('textDocument/didChange', { textDocument: { uri: this.uri, version: ++this.version }, contentChanges: [{ range, text }] });
  }

  pull() {
    return this.client.request('textDocument/diagnostic', { textDocument: { uri: this.uri } });
  }

  at(method, position, more = {}) {
    return this.client.request(method, { textDocument: { uri: this.uri }, position, ...more });
  }
}

const finds = (answer, key) => answer.result.items.some((item) => item.code === 'unknown-citation' && JSON.stringify(item).includes(key));

/** Edits in the middle of the memo. Each puts in or takes out a citation of a law that does not exist, and the answer must say so. */
async function measureEdits(session, { edits, round, judged }) {
  const times = [];
  for (let i = 0; i < edits; i++) {
    const key = `bench:nowhere-${round}-${i >> 1}`;
    const text = ` [@${key}]`;
    const sent = performance.now();
    if (i % 2 === 0) session.change(session.edit, text);
    else session.change(session.edit, '', text.length);
    const answer = await session.pull();
    if (judged && finds(answer, key) !== (i % 2 === 0)) throw new Error(`Edit ${i} was answered with findings that are not those of the text.`);
    times.push(answer.at - sent);
    await pause();
  }
  return times;
}

/** Types `[@` at many places, and asks in the same breath as an editor does. */
async function measureCompletion(session, { positions, round, judged }) {
  const random = randomFrom(round + 7);
  const times = [];
  const items = [];
  for (let i = 0; i < positions; i++) {
    const line = random.pick(session.prose.length > 0 ? session.prose : [0]);
    const place = { line, character: gapIn(session.lines[line]) };
    session.change(place, ' [');
    await pause();
    const sent = performance.now();
    session.change({ line, character: place.character + 2 }, '@');
    const [answer] = await Promise.all([session.at('textDocument/completion', { line, character: place.character + 3 }, { context: { triggerKind: 2, triggerCharacter: '@' } }), session.pull()]);
    const list = Array.isArray(answer.result) ? answer.result : (answer.result?.items ?? []);
    if (judged && list.length === 0) throw new Error('Completion after [@ was empty.');
    times.push(answer.at - sent);
    items.push(list.length);
    session.change(place, '', 3);
    await pause();
  }
  return { times, items: Math.max(...items) };
}

async function measureHover(session, { positions, round, judged }) {
  const random = randomFrom(round + 11);
  const places = citations(session.lines);
  const rest = [];
  const edited = [];
  for (let i = 0; i < positions; i++) {
    const answer = await session.at('textDocument/hover', random.pick(places));
    if (judged && !answer.result?.contents) throw new Error('Hover on a citation was empty.');
    rest.push(answer.ms);
    await pause();
  }
  for (let i = 0; i < positions / 2; i++) {
    session.change(session.edit, 'e');
    const place = random.pick(places.filter(({ line }) => line !== session.edit.line));
    edited.push((await session.at('textDocument/hover', place)).ms);
    await pause();
  }
  return { rest, edited };
}

/**
 * One round with one server (`words` after `node`) on one memo. `judged`: the answers are checked, not only timed. Gives samples in ms by
 * name, the peak memory in MiB and the number of findings at the start.
 */
export async function measureServer({ words, uri, root, text, round, edits, positions, judged }) {
  const session = new Session(words, uri, text);
  const { client } = session;
  const initialize = (await client.initialize(root)).at - client.started;
  session.open();
  const first = await session.pull();
  const figures = { initialize: [initialize], first: [first.at - client.started], findings: first.result.items.length };
  if (edits > 0) {
    await pause();
    figures.edit = await measureEdits(session, { edits, round, judged });
    const completion = await measureCompletion(session, { positions, round, judged });
    figures.completion = completion.times;
    figures.items = completion.items;
    const hover = await measureHover(session, { positions, round, judged });
    figures.hover = hover.rest;
    figures.hoverEdited = hover.edited;
  }
  figures.memory = client.peakMemory();
  await client.stop();
  return figures;
}
