import { SaxesParser } from 'saxes';
import { ImportError, LIMITS } from './limits.ts';

/** An element as read. `name` is without the prefix of the root element, so that `akn:article` under `akn:akomaNtoso` is `article`; other prefixes stay. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Offset just behind its start tag. */
  readonly start: number;
}

export type XmlNode = XmlElement | string;

const PIECE = 1 << 16;

/**
 * Reads an XML file as a tree, without comments and processing instructions. No entities but the five of XML, no DOCTYPE, bounded depth and
 * number of elements. @throws ImportError with the place of what it refuses or cannot read.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[]; start: number }[] = [];
  let root: XmlElement | undefined;
  let prefix = '';
  let count = 0;
  const refuse = (message: string): never => {
    throw new ImportError(message, Math.max(0, Math.min(parser.position, text.length) - 1));
  };
  parser.on('error', (error) => refuse(`The file is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}.`));
  parser.on('doctype', () => refuse('The file has a DOCTYPE. Comity reads no document types or entities; remove the DOCTYPE to use the file.'));
  parser.on('opentag', (tag) => {
    if (open.length >= LIMITS.depth) refuse(`Elements stand more than ${LIMITS.depth} deep in one another; Comity reads no deeper.`);
    if (++count > LIMITS.elements) refuse(`The file has more than ${LIMITS.elements.toLocaleString('en')} elements; split it.`);
    if (!root && open.length === 0 && tag.name.includes(':')) prefix = tag.name.slice(0, tag.name.indexOf(':') + 1);
    const name = prefix !== '' && tag.name.startsWith(prefix) ? tag.name.slice(prefix.length) : tag.name;
    const element = { name, attributes: tag.attributes as Record<string, string>, children: [], start: parser.position };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const words = (characters: string): void => void open.at(-1)?.children.push(characters);
  parser.on('text', words);
  parser.on('cdata', words);
  for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
  parser.close();
  return root ?? refuse('The file holds no XML element.');
}

/** The child elements of a name, or all. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name));
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The first element below (or at) `element` along a path of names, each any number of levels below the one before. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return element;
  for (const child of childrenOf(element)) {
    const found = child.name === name ? (find(child, ...rest) ?? find(child, ...path)) : find(child, ...path);
    if (found) return found;
  }
  return undefined;
}

/** True when an element that passes `test` stands below; what stands in an element that passes `closed` is left out. */
export function contains(element: XmlElement, test: (one: XmlElement) => boolean, closed: (one: XmlElement) => boolean): boolean {
  return childrenOf(element).some((child) => !closed(child) && (test(child) || contains(child, test, closed)));
}
