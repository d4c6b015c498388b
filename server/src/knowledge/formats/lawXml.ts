import type { XmlElement } from './xml.ts';
import { childrenOf } from './xml.ts';
import { FlowText } from './flowText.ts';
import { labelOf, numberIn, prefixIn } from './numbers.ts';
import { ProvisionList } from './provisionList.ts';

/**
 * What an element is in a law. `unit`: the part that people cite (an article). `level`: holds units (a chapter). `nested`: a numbered part
 * of a unit. `quoted`: another law's words; units in it are none of this law. `inline`: words within a line. `skip`: no words of the law.
 */
export type Role = 'unit' | 'level' | 'nested' | 'block' | 'inline' | 'quoted' | 'skip';

/** How one format marks up a law. */
export interface Dialect {
  /** `inUnit`: whether the element stands in a unit already. */
  roleOf(element: XmlElement, inUnit: boolean): Role;
  /** First part of the id segment that the element gets: `art`, `chp`. */
  prefixOf(element: XmlElement): string;
  /** The element that holds the printed number, and those that hold the heading. */
  numOf(element: XmlElement): XmlElement | undefined;
  headingsOf(element: XmlElement): readonly XmlElement[];
  /** The number, where the format gives it apart from the printed one. */
  numberOf?(element: XmlElement, num: XmlElement | undefined): string | undefined;
  /** Words that an empty element stands for. */
  wordsOf?(element: XmlElement): string;
}

interface Place {
  readonly id: string;
  readonly label: string;
}

/** The provisions of a law in XML: units with their whole text, levels without, nested parts with theirs. */
export function provisionsOf(root: XmlElement, dialect: Dialect): ProvisionList {
  const walker = new Walker(dialect);
  walker.level(root, undefined, '');
  return walker.list;
}

/** The running text of an element. */
export function textIn(element: XmlElement, dialect: Dialect): string {
  const flow = new FlowText();
  const walk = (one: XmlElement): void => {
    flow.add(dialect.wordsOf?.(one) ?? '');
    for (const child of one.children) {
      if (typeof child === 'string') flow.add(child);
      else {
        const role = dialect.roleOf(child, true);
        if (role === 'skip') continue;
        if (role !== 'inline') flow.space();
        walk(child);
        if (role !== 'inline') flow.space();
      }
    }
  };
  walk(element);
  return flow.text;
}

class Walker {
  readonly list = new ProvisionList();

  constructor(private readonly dialect: Dialect) {}

  /** Walks what stands above units. `scope` is the id prefix that all units below share (of an attachment); `above` the level around. */
  level(element: XmlElement, above: Place | undefined, scope: string): void {
    for (const child of childrenOf(element)) {
      const role = this.dialect.roleOf(child, false);
      if (role === 'skip' || role === 'quoted') continue;
      if (role === 'unit') this.unit(child, above, scope);
      else if (role === 'level') this.named(child, above, scope);
      else this.level(child, above, scope);
    }
  }

  private named(element: XmlElement, above: Place | undefined, scope: string): void {
    const { printed, number, heading } = this.titleOf(element);
    const prefix = this.dialect.prefixOf(element);
    if (number === undefined && prefix !== 'att') return this.level(element, above, scope);
    const own = number ?? String(this.count(`${scope}${prefix}`));
    const id = this.free(`${above ? `${above.id}__` : scope}${prefix}_${own}`);
    const label = labelOf(printed, prefix, own);
    this.list.add({ id, label: above ? `${above.label}, ${label}` : label, heading, start: element.start, ...eIdOf(element) });
    if (prefix === 'att') this.level(element, undefined, `${id}__`);
    else this.level(element, { id, label }, scope);
  }

  private readonly counts = new Map<string, number>();

  private count(key: string): number {
    const next = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, next);
    return next;
  }

  private unit(element: XmlElement, above: Place | undefined, scope: string): void {
    const { num, printed, number, heading, headings } = this.titleOf(element);
    const own = this.dialect.prefixOf(element);
    const prefix = own === 'art' || own === 'sec' ? (prefixIn(printed) ?? own) : own;
    const counted = number ?? (prefix === 'att' ? String(this.count(`${scope}att`)) : undefined);
    const plain = counted === undefined ? `${scope}${prefix}` : `${scope}${prefix}_${counted}`;
    const id = this.list.has(plain) ? this.free(above && !this.list.has(`${above.id}__${prefix}_${counted}`) ? `${above.id}__${prefix}_${counted}` : plain) : plain;
    const label = counted === undefined ? labelOf(`${prefix} `, prefix, '').trim() : labelOf(printed, prefix, counted);
    const text = new UnitText(this.dialect, new Set([num, ...headings]));
    text.read(element, { id, label });
    this.list.add({ id, label, heading, text: text.flow.text, start: element.start, ...eIdOf(element) });
    for (const part of text.nested) this.list.addPart(part, text.flow.text, [part.from, part.to]);
  }

  private titleOf(element: XmlElement): { num: XmlElement | undefined; printed: string; number: string | undefined; heading: string; headings: readonly XmlElement[] } {
    const num = this.dialect.numOf(element);
    const printed = num ? textIn(num, this.dialect) : '';
    const number = this.dialect.numberOf?.(element, num) ?? numberIn(printed);
    const headings = this.dialect.headingsOf(element);
    return { num, printed, number, heading: headings.map((one) => textIn(one, this.dialect)).join(' '), headings };
  }

  private free(id: string): string {
    for (let i = 2; ; i++) {
      const next = i === 2 && !this.list.has(id) ? id : `${id}-${i}`;
      if (!this.list.has(next)) return next;
    }
  }
}

interface NestedPart {
  readonly id: string;
  readonly label: string;
  readonly heading: string;
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** The text of one unit and where its numbered parts lie in it. */
class UnitText {
  readonly flow = new FlowText();
  readonly nested: NestedPart[] = [];
  private quoted = 0;

  constructor(
    private readonly dialect: Dialect,
    /** Number and heading of the unit, which are no text of it. */
    private readonly title: ReadonlySet<XmlElement | undefined>,
  ) {}

  read(element: XmlElement, place: Place): void {
    this.flow.add(this.dialect.wordsOf?.(element) ?? '');
    for (const child of element.children) {
      if (typeof child === 'string') this.flow.add(child);
      else if (!this.title.has(child)) this.child(child, place);
    }
  }

  private child(child: XmlElement, place: Place): void {
    const role = this.dialect.roleOf(child, true);
    if (role === 'skip') return;
    if (role === 'inline') return this.read(child, place);
    this.flow.break();
    if (role === 'quoted') this.quoted++;
    if (role === 'nested' && this.quoted === 0) this.part(child, place);
    else this.read(child, place);
    if (role === 'quoted') this.quoted--;
    this.flow.break();
  }

  private part(element: XmlElement, place: Place): void {
    const num = this.dialect.numOf(element);
    const printed = num ? textIn(num, this.dialect) : '';
    const number = num && (this.dialect.numberOf?.(element, num) ?? numberIn(printed));
    if (!num || number === undefined || this.title.has(num)) return this.read(element, place);
    const own = { id: `${place.id}__${this.dialect.prefixOf(element)}_${number}`, label: `${place.label}(${number})` };
    const index = this.nested.length;
    this.nested.push({ ...own, heading: '', from: 0, to: 0, start: element.start });
    this.flow.addNumber(printed);
    const from = this.flow.length;
    const headings = this.dialect.headingsOf(element);
    const inner = new Set<XmlElement>([num]);
    for (const child of element.children) {
      if (typeof child === 'string') this.flow.add(child);
      else if (!inner.has(child)) this.child(child, own);
    }
    this.nested[index] = { ...own, heading: headings.map((one) => textIn(one, this.dialect)).join(' '), from, to: this.flow.length, start: element.start };
  }
}

function eIdOf(element: XmlElement): { eId?: string } {
  const eId = element.attributes['eId'] ?? element.attributes['identifier'] ?? element.attributes['id'];
  return eId === undefined || eId === '' ? {} : { eId };
}
