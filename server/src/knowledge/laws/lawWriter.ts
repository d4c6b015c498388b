import { closeSync, openSync, writeSync } from 'node:fs';
import type { Instrument, Knowledge, KnowledgeProblem, Provision } from '../entry.ts';
import { instrumentNames } from '../instrumentNames.ts';
import { detailsOf, lightOf, packProvision } from '../lazyInstrument.ts';
import { LawFile } from './lawFile.ts';
import type { Place } from './lawFile.ts';
import { INDEX_PARTS, STORE_END, STORE_FORMAT } from './openLaws.ts';
import type { IndexPart, Member } from './openLaws.ts';
import { unitOfId } from '../outline.ts';
import { indexParts } from '../searchIndex.ts';

/** Bytes that are written at a time. */
const CHUNK = 1 << 20;

/** Writes large knowledge to a file, law by law, so that no more than one law need be in memory. */
export class LawWriter {
  private readonly fd: number;
  private readonly file: LawFile;
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  /** Bytes of the file, with those not yet written. */
  private size = 0;
  private readonly members: Member[] = [];

  constructor(path: string) {
    this.fd = openSync(path, 'wx');
    this.file = new LawFile(openSync(path, 'r'));
  }

  /** Writes a law down and gives it back as one that lies on disk. */
  put(instrument: Instrument): Instrument {
    const place = this.write(instrument);
    this.flush();
    return this.file.instrument(lightOf(instrument), place);
  }

  /** Writes what is left of the knowledge and closes the file. */
  finish(knowledge: Knowledge, problems: readonly KnowledgeProblem[]): void {
    const rows = knowledge.instruments.map((one) => [lightOf(one), this.file.placeOf(one) ?? this.write(one)] as const);
    this.flush();
    const instruments = rows.map(([light, place]) => this.file.instrument(light, place));
    this.member('instruments', Buffer.from(JSON.stringify(rows)));
    const { principles, terms, concepts, positions, analyses, citing } = knowledge;
    const { compiled, ...coverage } = knowledge.coverage;
    const members = { names: instrumentNames(instruments), principles, terms, concepts, positions, analyses, coverage, judging: compiled, citing, problems };
    for (const [name, value] of Object.entries(members)) if (value !== undefined) this.member(name, Buffer.from(JSON.stringify(value)));
    const { words, ...index } = indexParts(instruments);
    this.member('words', Buffer.from(JSON.stringify(words.join(' '))));
    for (const name of INDEX_PARTS) this.numbers(name, index[name]);
    const table = Buffer.from(JSON.stringify({ format: STORE_FORMAT, version: knowledge.version, members: this.members }));
    const start = this.append(table);
    this.append(Buffer.from(`\n${String(start).padStart(10, '0')} ${String(table.length).padStart(8, '0')} ${STORE_END}\n`));
    this.close();
  }

  close(): void {
    this.flush();
    closeSync(this.fd);
  }

  private numbers(name: IndexPart, numbers: Int32Array): void {
    this.member(name, Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  }

  private member(name: string, bytes: Buffer): void {
    this.members.push({ name, start: this.append(bytes), length: bytes.length });
  }

  private write(instrument: Instrument): Place {
    const head = Buffer.from(JSON.stringify(detailsOf(instrument)));
    const start = this.append(head);
    const { provisions } = instrument;
    const { pieces, first, ends } = piecesOf(provisions);
    for (const piece of pieces) this.append(piece);
    const eIds = provisions.flatMap(({ id, eId }, number) => (eId === undefined || eId === id || /\s/.test(eId) ? [] : [`${eId}\t${number}`]));
    const lists = [provisions.map(({ id }) => id).join('\n'), eIds.length === 0 ? '' : `\n${eIds.join('\n')}\n`, provisions.map(({ heading }) => heading.replace(/\s+/g, ' ')).join('\n')].map((text) => Buffer.from(text));
    for (const list of lists) this.append(list);
    this.append(Buffer.from(Int32Array.from([...first, ...ends]).buffer));
    const units = [...new Set(provisions.map(({ id }) => unitOfId(id)))].join(' ');
    return [start, head.length, ends.at(-1) ?? 0, lists[0]!.length, lists[1]!.length, lists[2]!.length, pieces.length, provisions.length, units];
  }

  private append(bytes: Buffer): number {
    const start = this.size;
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    this.size += bytes.length;
    if (this.pendingBytes > CHUNK) this.flush();
    return start;
  }

  private flush(): void {
    const bytes = this.pending.length === 1 ? this.pending[0]! : Buffer.concat(this.pending);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    [this.pending, this.pendingBytes] = [[], 0];
  }
}

/** A piece for each provision that is no part of another, with its parts; one line each. Beside them the number of its first provision, and where it ends. */
function piecesOf(provisions: readonly Provision[]): { pieces: Buffer[]; first: number[]; ends: number[] } {
  const pieces: Buffer[] = [];
  const [first, ends]: [number[], number[]] = [[], []];
  let end = 0;
  for (let from = 0; from < provisions.length; ) {
    let to = from + 1;
    while (to < provisions.length && provisions[to]!.part !== undefined) to++;
    const piece = Buffer.from(`${JSON.stringify(provisions.slice(from, to).map(packProvision))}\n`);
    pieces.push(piece);
    first.push(from);
    ends.push((end += piece.length));
    from = to;
  }
  return { pieces, first, ends };
}
